package org.convoke.registrations.lists;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.convoke.files.StoredFile;
import org.convoke.files.StoredFiles;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.RegistrationOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the file of an export and tells how far it is. */
@Component
class ExportJob {

	private static final Logger log = LoggerFactory.getLogger(ExportJob.class);

	/** So often the progress is noted. */
	private static final int STEP = 1000;

	private final RegistrationExport export;

	private final BatchStore store;

	private final StoredFiles files;

	private final TransactionTemplate apart;

	ExportJob(RegistrationExport export, BatchStore store, StoredFiles files, PlatformTransactionManager transactions) {
		this.export = export;
		this.store = store;
		this.files = files;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	void run(Batch batch, MeetingCard meeting) {
		Path file = null;
		try {
			file = Files.createTempFile("convoke-", ".export");
			int rows = write(batch, meeting, file);
			store(batch, meeting, file, rows);
		}
		catch (RuntimeException | IOException ex) {
			log.error("The export {} of {} has failed", batch.id(), meeting.slug(), ex);
			this.apart.executeWithoutResult((status) -> this.store.failed(batch.id()));
		}
		finally {
			delete(file);
		}
	}

	private int write(Batch batch, MeetingCard meeting, Path file) throws IOException {
		int[] rows = { 0 };
		BatchDetails details = batch.details();
		RegistrationOrder order = RegistrationOrder.shown(details.sort());
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			this.export.write(meeting, new RegistrationExport.Order(details.filter(), details.references(), order,
					details.format(), batch.language()), out, (written) -> {
						rows[0] = written;
						if (written % STEP == 0) {
							this.apart.executeWithoutResult((status) -> this.store.written(batch.id(), written));
						}
					});
		}
		return rows[0];
	}

	private void store(Batch batch, MeetingCard meeting, Path file, int rows) {
		this.apart.executeWithoutResult((status) -> {
			try (InputStream in = Files.newInputStream(file)) {
				ExportFormat format = batch.details().format();
				StoredFile stored = this.files.store(format.fileName(meeting.slug()), in, format.mediaType());
				this.store.exported(batch.id(), rows, stored.id());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static void delete(Path file) {
		try {
			if (file != null) {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
