package org.convoke.registrations.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntConsumer;

import org.convoke.directory.Countries;
import org.convoke.registrations.MeetingCard;
import org.convoke.registrations.RegistrationFilter;
import org.convoke.registrations.RegistrationLists;
import org.convoke.registrations.RegistrationOrder;
import org.convoke.registrations.Regions;
import org.convoke.web.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Registrations as a file: all that match, row by row from the database to the file. */
@Component
class RegistrationExport {

	private final RegistrationLists lists;

	private final MessageSource messages;

	private final Countries countries;

	private final Regions regions;

	RegistrationExport(RegistrationLists lists, MessageSource messages, Countries countries, Regions regions) {
		this.lists = lists;
		this.messages = messages;
		this.countries = countries;
		this.regions = regions;
	}

	/**
	 * What is exported, and how.
	 *
	 * @param references null, or those that are wanted whatever the filter says
	 */
	record Order(RegistrationFilter filter, List<String> references, RegistrationOrder order, ExportFormat format,
			Language language) {
	}

	/**
	 * Writes the file.
	 * @param progress told how many rows are written, after each
	 */
	void write(MeetingCard meeting, Order order, OutputStream out, IntConsumer progress) {
		ExportWords words = new ExportWords(this.messages, this.countries, this.regions, order.language(),
				meeting.zone());
		int[] written = { 0 };
		try {
			// Not closed after a failure: a file that looks whole would lie.
			ExportFile file = ExportFile.open(order.format(), out, words);
			this.lists.each(meeting, order.filter(), order.references(), order.order(), order.language(), (row) -> {
				file.add(row);
				progress.accept(++written[0]);
			});
			file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
