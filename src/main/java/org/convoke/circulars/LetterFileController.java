package org.convoke.circulars;

import java.util.List;
import java.util.Locale;

import org.convoke.files.Downloads;
import org.convoke.files.FileType;
import org.convoke.files.StoredFile;
import org.convoke.web.Language;
import org.convoke.web.Page;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Letters as files: published ones for everybody, drafts for the secretariat. */
@RestController
class LetterFileController {

	private static final String FILE = "/{language:ar|en|es|fr|ru|zh}.{format:pdf|docx}";

	private final LetterFiles files;

	private final Downloads downloads;

	LetterFileController(LetterFiles files, Downloads downloads) {
		this.files = files;
		this.downloads = downloads;
	}

	/** A file in the wire form. */
	record FileView(Language language, String format, String name, long size, String sha256, String address) {
	}

	@GetMapping("/circulars/{key}" + FILE)
	ResponseEntity<Resource> published(@PathVariable String key, @PathVariable String language,
			@PathVariable String format) {
		return this.downloads.sealed(this.files.file(key, Language.of(language), type(format)));
	}

	@GetMapping("/secretariat/circulars/{key}" + FILE)
	ResponseEntity<byte[]> draft(@PathVariable String key, @PathVariable String language, @PathVariable String format) {
		FileType type = type(format);
		Language written = Language.of(language);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type.mediaType()))
			.cacheControl(CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Disposition",
					((type == FileType.PDF) ? ContentDisposition.inline() : ContentDisposition.attachment())
						.filename(LetterFiles.name(key, written, type))
						.build()
						.toString())
			.body(this.files.draft(key, written, type));
	}

	@GetMapping("/api/v1/circulars/{key}/files")
	Page<FileView> list(@PathVariable String key) {
		List<FileView> views = this.files.files(key).stream().map((kept) -> view(key, kept)).toList();
		return new Page<>(views, null);
	}

	private static FileView view(String key, LetterFiles.Kept kept) {
		StoredFile file = kept.file();
		return new FileView(kept.language(), kept.format().name().toLowerCase(Locale.ROOT), file.name(), file.size(),
				file.sha256(), address(key, kept.language(), kept.format()));
	}

	static String address(String key, Language language, FileType format) {
		return "/circulars/" + key + "/" + language.code() + format.extension();
	}

	private static FileType type(String format) {
		return FileType.valueOf(format.toUpperCase(Locale.ROOT));
	}

}
