package org.convoke.directory.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What an import would do.
 *
 * @param rows how many rows the file has
 * @param unchanged how many good rows say what the directory says already
 * @param problems what keeps rows from being imported
 * @param notes what is imported, but worth a look
 */
record ImportPlan(int rows, List<PlannedOrganisation> organisations, List<PlannedPerson> people, int unchanged,
		List<Problem> problems, List<Problem> notes, List<String> unknownHeadings) {

	/** The numbers of it. */
	record Counts(int rows, int newOrganisations, int changedOrganisations, int newPeople, int changedPeople,
			int unchanged, int bad) {

		public boolean nothing() {
			return this.newOrganisations + this.changedOrganisations + this.newPeople + this.changedPeople == 0;
		}

	}

	Counts counts() {
		return new Counts(this.rows, count(this.organisations.stream().filter(PlannedOrganisation::isNew).count()),
				count(this.organisations.stream().filter(PlannedOrganisation::isChanged).count()),
				count(this.people.stream().filter(PlannedPerson::isNew).count()),
				count(this.people.stream().filter(PlannedPerson::isChanged).count()), this.unchanged,
				count(this.problems.stream().mapToInt(Problem::line).distinct().count()));
	}

	private static int count(long number) {
		return (int) number;
	}

	/** The same file in the same directory gives the same one. */
	String hash() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Object part : new Object[] { this.organisations, this.people, this.problems }) {
				digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
