package org.convoke.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with a stored file, under headers that keep a browser from running it; Spring
 * answers ranges and what the browser still has.
 */
@Component
public class Downloads {

	private final StoredFiles files;

	Downloads(StoredFiles files) {
		this.files = files;
	}

	/** A file that not everybody may have. */
	public ResponseEntity<Resource> of(StoredFile file) {
		// Whether the reader may have it is asked anew every time.
		return of(file, CacheControl.noCache().cachePrivate());
	}

	/** A file that everybody may have and that never changes under its address. */
	public ResponseEntity<Resource> sealed(StoredFile file) {
		return of(file, CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
	}

	private ResponseEntity<Resource> of(StoredFile file, CacheControl caching) {
		MediaType type = MediaType.parseMediaType(file.mediaType());
		ContentDisposition disposition = (FileType.inline(type) ? ContentDisposition.inline()
				: ContentDisposition.attachment())
			.filename(file.name(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(type)
			.header("Content-Disposition", disposition.toString())
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(caching)
			.eTag(file.sha256())
			.body(new Content(this.files, file));
	}

	/** The content as Spring's converters of messages read it. */
	private static final class Content extends AbstractResource {

		private final StoredFiles files;

		private final StoredFile file;

		Content(StoredFiles files, StoredFile file) {
			this.files = files;
			this.file = file;
		}

		@Override
		public String getDescription() {
			return "stored file " + this.file.id();
		}

		@Override
		public boolean exists() {
			return true;
		}

		@Override
		public long contentLength() {
			return this.file.size();
		}

		@Override
		public InputStream getInputStream() {
			return this.files.open(this.file);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Content content && content.file.id() == this.file.id();
		}

		@Override
		public int hashCode() {
			return Long.hashCode(this.file.id());
		}

	}

}
