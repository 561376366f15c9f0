package org.convoke.meetings;

import java.time.Clock;
import java.time.Instant;

import org.convoke.meetings.MeetingList.Scope;
import org.convoke.web.Choice;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meetings in the console: the list, the desk page of one, its form. */
@Controller
@RequestMapping("/secretariat/meetings")
class MeetingDeskController {

	private static final int PAGE = 30;

	private static final int GROUPS = 1000;

	private static final int CHANGES = 20;

	private final Meetings meetings;

	private final Groups groups;

	private final MeetingList list;

	private final GroupList groupList;

	private final Places places;

	private final Changes changes;

	private final ChangeWords words;

	private final Choices choices;

	private final MessageSource messages;

	private final Clock clock;

	MeetingDeskController(Meetings meetings, Groups groups, MeetingList list, GroupList groupList, Places places,
			Changes changes, ChangeWords words, Choices choices, MessageSource messages, Clock clock) {
		this.meetings = meetings;
		this.groups = groups;
		this.list = list;
		this.groupList = groupList;
		this.places = places;
		this.changes = changes;
		this.words = words;
		this.choices = choices;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String after, Model model) {
		Instant now = this.clock.instant();
		if (!state.equals("past")) {
			model.addAttribute("upcoming",
					this.list.list(new MeetingList.Filter(Scope.UPCOMING, q, "", after), now, PAGE));
		}
		if (!state.equals("upcoming")) {
			model.addAttribute("past", this.list.list(new MeetingList.Filter(Scope.PAST, q, "", after), now, PAGE));
		}
		model.addAttribute("q", q);
		return "meetings/desk-meetings";
	}

	@GetMapping("/new")
	String create(@RequestParam(defaultValue = "") String group, Model model, Language language) {
		model.addAttribute("form", MeetingForm.blank(group));
		return form(null, model, language);
	}

	@PostMapping
	String create(@ModelAttribute("form") MeetingForm form, BindingResult result, Model model, Language language,
			RedirectAttributes redirect) {
		if (form.group() == null || form.group().isBlank()) {
			InvalidException.of("group", "NotBlank").into(result);
		}
		if (!result.hasErrors()) {
			try {
				Meeting meeting = this.meetings.create(form.slug(), this.groups.get(form.group()).getId(),
						form.details(), form.standing());
				return saved(meeting, redirect, language);
			}
			catch (InvalidException ex) {
				into(result, ex);
			}
		}
		Forms.again(model, form, result);
		return form(null, model, language);
	}

	@GetMapping("/{slug}")
	String show(@PathVariable String slug, Model model, Language language) {
		Meeting meeting = this.meetings.get(slug);
		Instant now = this.clock.instant();
		Deadline registration = this.meetings.deadline(meeting.getId(), DeadlineKind.REGISTRATION).orElse(null);
		model.addAttribute("meeting", meeting);
		model.addAttribute("state", meeting.stateAt(now, registration));
		model.addAttribute("now", now);
		model.addAttribute("group", this.groups.get(meeting.getGroupId()));
		model.addAttribute("deadlines", this.meetings.deadlines(meeting.getId()));
		model.addAttribute("places", this.places.of(meeting.getId()));
		model.addAttribute("changes", this.changes.of(meeting.getId(), language, CHANGES));
		return "meetings/desk-meeting";
	}

	@GetMapping("/{slug}/edit")
	String edit(@PathVariable String slug, Model model, Language language) {
		Meeting meeting = this.meetings.get(slug);
		model.addAttribute("form", MeetingForm.of(meeting, this.groups.get(meeting.getGroupId()).getSlug()));
		return form(meeting, model, language);
	}

	@PostMapping("/{slug}/edit")
	String edit(@PathVariable String slug, @ModelAttribute("form") MeetingForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect) {
		Meeting meeting = this.meetings.get(slug);
		if (!result.hasErrors()) {
			try {
				MeetingDetails details = form.details();
				MeetingMoves.Preview preview = this.meetings.preview(slug, details);
				String mark = this.words.mark(preview.changes());
				if (preview.noticed()) {
					model.addAttribute("concerned", preview.concerned());
					model.addAttribute("moves", this.words.lines(preview.changes(), language));
					model.addAttribute("mark", mark);
				}
				if (!preview.noticed() || mark.equals(form.seen())) {
					return saved(this.meetings.change(slug, form.version(), details,
							Announcement.explained(form.reason(), form.tell())), redirect, language);
				}
			}
			catch (InvalidException ex) {
				into(result, ex);
			}
		}
		Forms.again(model, form, result);
		return form(meeting, model, language);
	}

	/** The form names the organisers' names one step deeper than the rules do. */
	static void into(BindingResult result, InvalidException ex) {
		InvalidException wrong = new InvalidException();
		ex.fields()
			.forEach((each) -> wrong.at(each.field().replaceFirst("^(coOrganisers\\[\\d+])$", "$1.name"),
					each.messageKey(), each.arguments().toArray()));
		wrong.into(result);
	}

	private String saved(Meeting meeting, RedirectAttributes redirect, Language language) {
		redirect.addFlashAttribute("notice", this.messages.getMessage("meetings.desk.saved",
				new Object[] { meeting.getTitle().in(language) }, language.locale()));
		return "redirect:/secretariat/meetings/" + meeting.getSlug();
	}

	private String form(Meeting meeting, Model model, Language language) {
		model.addAttribute("meeting", meeting);
		model.addAttribute("groupChoices",
				this.groupList.list("", "", GROUPS)
					.rows()
					.stream()
					.map((row) -> new Choice(row.slug(), row.acronym() + " – " + row.name().in(language)))
					.toList());
		this.choices.addTo(model, language);
		return "meetings/desk-meeting-form";
	}

}
