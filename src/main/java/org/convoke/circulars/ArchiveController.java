package org.convoke.circulars;

import java.util.stream.Stream;

import org.convoke.web.Language;
import org.convoke.web.PublicAddress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The archive of published letters: its page with search and filters, and its feed. */
@Controller
class ArchiveController {

	private static final int PAGE = 20;

	private static final int FEED = 50;

	private final Archive archive;

	private final Excerpts excerpts;

	private final ArchiveChoices choices;

	private final PublicAddress address;

	ArchiveController(Archive archive, Excerpts excerpts, ArchiveChoices choices, PublicAddress address) {
		this.archive = archive;
		this.excerpts = excerpts;
		this.choices = choices;
		this.address = address;
	}

	/** The form as a browser sends it; a value that makes no sense narrows nothing. */
	record SearchForm(String q, String year, String issuer, String kind, String series, String period, String group,
			String in, String open) {

		ArchiveSearch search() {
			return new ArchiveSearch(PlainText.lineOrEmpty(this.q), SearchWords.year(this.year),
					PlainText.line(this.issuer), SearchWords.kind(this.kind), PlainText.line(this.series),
					PlainText.line(this.period), PlainText.line(this.group), Language.find(this.in).orElse(null),
					"true".equals(this.open));
		}

	}

	@GetMapping("/circulars")
	String index(@ModelAttribute("form") SearchForm form, @RequestParam(required = false) String after,
			Language language, Model model) {
		ArchiveSearch search = form.search();
		Archive.Found found = this.archive.find(search, after, PAGE);
		model.addAttribute("search", search);
		model.addAttribute("found", found);
		model.addAttribute("excerpts", this.excerpts.of(found.rows(), search.terms(), language));
		model.addAttribute("further", after != null && !after.isBlank());
		model.addAttribute("choices", this.choices.of(language));
		// One page for search engines; what was searched for is no page of its own.
		model.addAttribute("unlisted", !search.equals(ArchiveSearch.ALL) || after != null);
		return "circulars/index";
	}

	/** The newest letters that the search finds, as Atom. */
	@GetMapping({ "/circulars/feed.atom", "/feed.atom" })
	String feed(@ModelAttribute("form") SearchForm form, Language language, Model model) {
		Archive.Found found = this.archive.find(form.search(), null, FEED);
		model.addAttribute("address", this.address);
		model.addAttribute("rows", found.rows());
		model.addAttribute("updated",
				found.rows().stream().flatMap((row) -> Stream.of(row.publishedAt())).max(Comparable::compareTo));
		return "circulars/feed.atom";
	}

}
