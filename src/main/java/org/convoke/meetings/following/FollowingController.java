package org.convoke.meetings.following;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.convoke.meetings.Forms;
import org.convoke.meetings.Group;
import org.convoke.meetings.Groups;
import org.convoke.web.Choice;
import org.convoke.web.InvalidException;
import org.convoke.web.Language;
import org.convoke.web.Secrecy;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Following a group: the form, and the page behind the link that followers are mailed.
 */
@Controller
class FollowingController {

	private final Followers followers;

	private final Groups groups;

	private final MessageSource messages;

	FollowingController(Followers followers, Groups groups, MessageSource messages) {
		this.followers = followers;
		this.groups = groups;
		this.messages = messages;
	}

	@GetMapping("/groups/{slug}/follow")
	String ask(@PathVariable String slug, Model model, Language language) {
		model.addAttribute("form", new FollowForm("", language));
		return form(this.groups.get(slug), model);
	}

	@PostMapping("/groups/{slug}/follow")
	String ask(@PathVariable String slug, @ModelAttribute("form") FollowForm form, BindingResult result, Model model,
			Language language, RedirectAttributes redirect, HttpServletResponse response) {
		Group group = this.groups.get(slug);
		if (!result.hasErrors()) {
			try {
				this.followers.ask(group, form.email(), (form.language() != null) ? form.language() : language);
				return back(group, "following.asked", redirect, language);
			}
			catch (InvalidException ex) {
				ex.into(result);
			}
		}
		Forms.again(model, form, result);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(group, model);
	}

	private static String form(Group group, Model model) {
		List<Choice> languages = Stream.of(Language.values())
			.map((each) -> new Choice(each.name(), each.ownName()))
			.toList();
		model.addAttribute("group", group);
		model.addAttribute("languageChoices", languages);
		return "following/ask";
	}

	@GetMapping("/following/{token}")
	String show(@PathVariable String token, Model model, HttpServletResponse response) {
		// Whoever has the address may stop the mails: it must not get around.
		Secrecy.keep(response);
		Follower follower = this.followers.get(token);
		model.addAttribute("follower", follower);
		model.addAttribute("group", this.followers.group(follower));
		return "following/show";
	}

	/** Not by the link itself, which mail programs open to look at it. */
	@PostMapping("/following/{token}/confirmation")
	String confirm(@PathVariable String token, RedirectAttributes redirect, Language language) {
		this.followers.confirm(token);
		notice("following.confirmed", redirect, language);
		return "redirect:/following/" + token;
	}

	@PostMapping("/following/{token}/cancellation")
	String stop(@PathVariable String token, RedirectAttributes redirect, Language language) {
		return back(this.followers.stop(token), "following.stopped", redirect, language);
	}

	private String back(Group group, String notice, RedirectAttributes redirect, Language language) {
		notice(notice, redirect, language);
		return "redirect:/groups/" + group.getSlug();
	}

	private void notice(String key, RedirectAttributes redirect, Language language) {
		redirect.addFlashAttribute("notice", this.messages.getMessage(key, null, language.locale()));
	}

}
