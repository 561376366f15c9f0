package org.convoke.circulars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.web.Choice;
import org.convoke.web.Language;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the editor shows around its form: choices, the preview, advice, translations. */
@Component
class EditorModel {

	private final Letters letters;

	private final Translations translations;

	private final AdviceWords adviceWords;

	private final WallClock wall;

	private final MessageSource messages;

	EditorModel(Letters letters, Translations translations, AdviceWords adviceWords, WallClock wall,
			MessageSource messages) {
		this.letters = letters;
		this.translations = translations;
		this.adviceWords = adviceWords;
		this.wall = wall;
		this.messages = messages;
	}

	/**
	 * Fills the model.
	 * @param saved how the form has been saved just now; null when it has not
	 */
	void fill(Model model, Letters.Shown shown, Drafts.Saved saved, Reader reader) {
		Language language = reader.language();
		Circular circular = shown.circular();
		model.addAttribute("key", circular.getKey());
		model.addAttribute("letter", shown.letter());
		model.addAttribute("meeting", shown.meeting());
		model.addAttribute("amends", circular.getAmends());
		model.addAttribute("deadlines", shown.deadlines());
		model.addAttribute("kinds", choices("CircularKind", CircularKind.values(), language));
		model.addAttribute("faxLabels", choices("FaxLabel", FaxLabel.values(), language));
		model.addAttribute("annexKinds", choices("AnnexKind", AnnexKind.values(), language));
		model.addAttribute("allLanguages", languages());
		model.addAttribute("advice", advice(circular, language));
		model.addAttribute("states", this.translations.states(circular));
		model.addAttribute("conflicts", (saved != null) ? differences(saved) : Map.of());
		model.addAttribute("focus", (saved != null) ? saved.focus() : null);
		model.addAttribute("others", (saved != null) ? names(saved.others(), circular, language) : List.of());
		model.addAttribute("by", (saved != null) ? saved.by() : null);
		model.addAttribute("savedAt", (saved != null) ? this.wall.now(reader) : null);
		model.addAttribute("written", circular.getOriginal());
	}

	static List<Choice> languages() {
		return Stream.of(Language.values()).map((each) -> new Choice(each.name(), each.ownName())).toList();
	}

	/** The advice by the part that it is about, in words. */
	private Map<String, List<String>> advice(Circular circular, Language language) {
		return this.letters.advice(circular)
			.stream()
			.collect(Collectors.groupingBy(Advice::part, LinkedHashMap::new, Collectors
				.mapping((each) -> this.adviceWords.of(List.of(each), language).get(0), Collectors.toList())));
	}

	/**
	 * Both versions of each part that two people have changed, the differences marked.
	 */
	private static Map<String, Versions> differences(Drafts.Saved saved) {
		Map<String, Versions> differences = new LinkedHashMap<>();
		saved.conflicts().forEach((part, conflict) -> differences.put(part, Versions.of(conflict)));
		return differences;
	}

	/**
	 * Two versions of one part.
	 *
	 * @param seen the fingerprint of the other one
	 */
	record Versions(String mine, String theirs, String seen, List<Difference.Piece> difference) {

		static Versions of(Merge.Conflict conflict) {
			return new Versions(conflict.mine(), conflict.theirs(), Fingerprint.of(conflict.theirs()),
					WordDifference.between(conflict.theirs(), conflict.mine()));
		}

	}

	/** What the changed parts are called. */
	private List<String> names(Set<String> parts, Circular circular, Language language) {
		List<String> paragraphs = circular.text().paragraphs().stream().map(Paragraph::id).toList();
		return parts.stream().map((part) -> {
			if (part.startsWith(FormParts.CARD)) {
				int number = paragraphs.indexOf(part.substring(FormParts.CARD.length())) + 1;
				return message((number > 0) ? "paragraph" : "gone", language, number);
			}
			return message(part.startsWith(FormParts.ANNEX) ? "annex.title" : part.replaceFirst("-.*", ""), language);
		}).distinct().toList();
	}

	private String message(String key, Language language, Object... arguments) {
		return this.messages.getMessage("circulars.edit." + key, arguments, language.locale());
	}

	private List<Choice> choices(String type, Enum<?>[] constants, Language language) {
		return Stream.of(constants)
			.map((constant) -> new Choice(constant.name(),
					this.messages.getMessage("circulars." + type + "." + constant, null, language.locale())))
			.toList();
	}

}
