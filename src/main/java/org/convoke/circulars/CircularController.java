package org.convoke.circulars;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.convoke.files.FileSizes;
import org.convoke.files.FileType;
import org.convoke.web.Language;
import org.convoke.web.PageMetadata;
import org.convoke.web.PublicAddress;
import org.convoke.web.Reader;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A published letter to be read. The list of all: {@link ArchiveController}. */
@Controller
@RequestMapping("/circulars")
class CircularController {

	private final Letters letters;

	private final References references;

	private final Amendments amendments;

	private final Differences differences;

	private final LetterFiles files;

	private final FileSizes sizes;

	private final PublicAddress address;

	CircularController(Letters letters, References references, Amendments amendments, Differences differences,
			LetterFiles files, FileSizes sizes, PublicAddress address) {
		this.letters = letters;
		this.references = references;
		this.amendments = amendments;
		this.differences = differences;
		this.files = files;
		this.sizes = sizes;
		this.address = address;
	}

	@GetMapping("/{key}")
	String show(@PathVariable String key, @RequestParam(name = "lang", required = false) String wanted, Reader reader,
			Model model) {
		Letters.Shown shown = this.letters.published(key, Language.find(wanted).orElse(reader.language()));
		Circular circular = shown.circular();
		model.addAttribute("letter", shown.letter());
		model.addAttribute("reference",
				this.references.of(LetterName.of(circular, circular.getNumber()), reader.language()));
		model.addAttribute("files", files(circular.getKey(), shown.letter().language(), reader.language()));
		model.addAttribute("key", circular.getKey());
		model.addAttribute("versions", circular.getLanguages());
		model.addAttribute("meeting", shown.meeting());
		model.addAttribute("outdated", shown.outdated());
		model.addAttribute("standing", this.amendments.standing(circular, reader.language()));
		model.addAttribute("code", VerificationCode.grouped(circular.getPublished().code()));
		if (circular.getAmends() != null) {
			model.addAttribute("difference",
					this.differences.of(circular, shown.letter().language(), reader.language()));
		}
		model.addAttribute("accent", shown.issuer().getAccent());
		model.addAttribute("metadata", metadata(circular, shown.letter().language()));
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

	/** Each language of a letter has an address of its own. */
	private PageMetadata metadata(Circular circular, Language language) {
		String page = this.address.of("/circulars/" + circular.getKey());
		LetterText text = circular.text(language);
		String beginning = text.paragraphs().isEmpty() ? "" : text.paragraphs().get(0).text();
		return new PageMetadata(text.detail() + " " + beginning, page + "?lang=" + language.code(),
				circular.getLanguages()
					.stream()
					.collect(Collectors.toMap((each) -> each, (each) -> page + "?lang=" + each.code())),
				circular.getIssuedOn().toString());
	}

}
