package org.convoke.circulars;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.convoke.files.FileSizes;
import org.convoke.files.FileType;
import org.convoke.web.Choice;
import org.convoke.web.Language;
import org.convoke.web.Reader;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The archive of published letters, and each letter. */
@Controller
@RequestMapping("/circulars")
class CircularController {

	private static final int PAGE = 20;

	private final Archive archive;

	private final Letters letters;

	private final Issuers issuers;

	private final References references;

	private final LetterFiles files;

	private final FileSizes sizes;

	private final MessageSource messages;

	CircularController(Archive archive, Letters letters, Issuers issuers, References references, LetterFiles files,
			FileSizes sizes, MessageSource messages) {
		this.archive = archive;
		this.letters = letters;
		this.issuers = issuers;
		this.references = references;
		this.files = files;
		this.sizes = sizes;
		this.messages = messages;
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) String year,
			@RequestParam(required = false) String issuer, @RequestParam(required = false) String kind,
			@RequestParam(required = false) String after, Language language, Model model) {
		Archive.Search search = new Archive.Search(q, SearchWords.year(year), issuer, SearchWords.kind(kind));
		Archive.Found found = this.archive.find(CircularState.PUBLISHED, search, after, PAGE);
		List<Issuer> all = this.issuers.all();
		model.addAttribute("search", search);
		model.addAttribute("found", found);
		model.addAttribute("further", after != null && !after.isBlank());
		model.addAttribute("years", this.archive.years());
		model.addAttribute("issuers",
				all.stream().map((each) -> new Choice(each.getCode(), each.getBureau().in(language))).toList());
		model.addAttribute("kinds",
				Stream.of(CircularKind.values())
					.map((each) -> new Choice(each.name(),
							this.messages.getMessage("circulars.CircularKind." + each, null, language.locale())))
					.toList());
		return "circulars/index";
	}

	@GetMapping("/{key}")
	String show(@PathVariable String key, @RequestParam(name = "lang", required = false) String wanted, Reader reader,
			Model model) {
		Letters.Shown shown = this.letters.published(key, Language.find(wanted).orElse(reader.language()));
		Circular circular = shown.circular();
		model.addAttribute("letter", shown.letter());
		model.addAttribute("reference",
				this.references.of(circular.getKind(), circular.getSeries(), circular.getNumber(), reader.language()));
		model.addAttribute("files", files(circular.getKey(), shown.letter().language(), reader.language()));
		model.addAttribute("key", circular.getKey());
		model.addAttribute("versions", circular.getLanguages());
		model.addAttribute("meeting", shown.meeting());
		model.addAttribute("outdated", shown.outdated());
		model.addAttribute("accent", shown.issuer().getAccent());
		return "circulars/letter";
	}

	/** A link to a file; the size is null until the file has been made. */
	record FileLink(FileType format, String address, String size) {
	}

	private List<FileLink> files(String key, Language written, Language reader) {
		Map<FileType, Long> made = this.files.sizes(key, written);
		return LetterFiles.FORMATS.stream()
			.map((format) -> new FileLink(format, LetterFileController.address(key, written, format),
					made.containsKey(format) ? this.sizes.text(made.get(format), reader) : null))
			.toList();
	}

}
