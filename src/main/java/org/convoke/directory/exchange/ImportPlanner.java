package org.convoke.directory.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.convoke.directory.exchange.DirectorySnapshot.KnownOrganisation;
import org.convoke.directory.exchange.DirectorySnapshot.KnownPerson;

/**
 * Compares the rows of a file with the directory and with each other, and decides row by
 * row what is to be done. It changes nothing.
 */
final class ImportPlanner {

	private final DirectorySnapshot directory;

	private final Map<Long, PlannedOrganisation> known = new LinkedHashMap<>();

	private final Map<String, List<PlannedOrganisation>> added = new HashMap<>();

	private final List<PlannedOrganisation> organisations = new ArrayList<>();

	private final List<PlannedPerson> people = new ArrayList<>();

	private final Map<String, Integer> addresses = new HashMap<>();

	private final Map<String, Integer> names = new HashMap<>();

	private final Set<Long> planned = new HashSet<>();

	private final Map<PlannedOrganisation, Integer> numbers = new IdentityHashMap<>();

	private final List<Problem> notes = new ArrayList<>();

	private int unchanged;

	ImportPlanner(DirectorySnapshot directory) {
		this.directory = directory;
	}

	ImportPlan plan(CsvFile file, List<Entry> entries, List<Problem> problems) {
		List<Problem> all = new ArrayList<>(problems);
		for (Entry entry : entries) {
			Problem problem = plan(entry);
			if (problem != null) {
				all.add(problem);
			}
		}
		all.sort((one, other) -> Integer.compare(one.line(), other.line()));
		return new ImportPlan(file.rows().size(), this.organisations, this.people, this.unchanged, all, this.notes,
				file.unknown());
	}

	/** Plans one row, all of it or nothing; answers what is wrong with it. */
	private Problem plan(Entry entry) {
		PlannedOrganisation organisation = null;
		if (entry.organisation() != null) {
			List<PlannedOrganisation> candidates = candidates(entry);
			if (candidates.size() > 1) {
				return Problem.of(entry.row(), Column.ORGANISATION, "directory.import.row.organisationAmbiguous");
			}
			organisation = candidates.isEmpty() ? new PlannedOrganisation(entry.organisation(), entry.row().line())
					: candidates.get(0);
			Problem problem = check(entry, organisation);
			if (problem != null) {
				return problem;
			}
		}
		PlannedPerson person = null;
		if (entry.hasPerson()) {
			List<KnownPerson> found = known(entry, organisation);
			Problem problem = check(entry, organisation, found);
			if (problem != null) {
				return problem;
			}
			person = PlannedPerson.of(entry, found.isEmpty() ? null : found.get(0), organisation);
		}
		keep(entry, organisation, person);
		return null;
	}

	/** The organisations that the row may mean: its country decides among namesakes. */
	private List<PlannedOrganisation> candidates(Entry entry) {
		String name = Column.plain(entry.organisation());
		List<PlannedOrganisation> all = Stream
			.concat(this.directory.organisations(entry.organisation()).stream().map((each) -> planned(each, entry)),
					this.added.getOrDefault(name, List.of()).stream())
			.toList();
		if (entry.country() == null) {
			return all;
		}
		List<PlannedOrganisation> there = all.stream().filter((each) -> entry.country().equals(each.country)).toList();
		return there.isEmpty() ? all.stream().filter((each) -> each.country == null).toList() : there;
	}

	private PlannedOrganisation planned(KnownOrganisation organisation, Entry entry) {
		PlannedOrganisation before = this.known.get(organisation.id());
		return (before != null) ? before : new PlannedOrganisation(organisation, entry.row().line());
	}

	private static Problem check(Entry entry, PlannedOrganisation organisation) {
		if (organisation.category == null && entry.category() == null) {
			return Problem.of(entry.row(), Column.CATEGORY, "directory.import.row.categoryMissing");
		}
		if (organisation.told && entry.category() != null && entry.category() != organisation.category) {
			return Problem.of(entry.row(), Column.CATEGORY, "directory.import.row.categoryDiffers", organisation.line);
		}
		return null;
	}

	/**
	 * By address; without one, or where the directory has none, by name and organisation.
	 */
	private List<KnownPerson> known(Entry entry, PlannedOrganisation organisation) {
		KnownPerson sameAddress = (entry.email() != null) ? this.directory.byAddress(entry.email()) : null;
		if (sameAddress != null) {
			return List.of(sameAddress);
		}
		return namesakes(entry, organisation).stream()
			.filter((person) -> entry.email() == null || person.email() == null)
			.toList();
	}

	private List<KnownPerson> namesakes(Entry entry, PlannedOrganisation organisation) {
		return (organisation != null && organisation.isNew()) ? List.of()
				: this.directory.byName(entry.personName(), (organisation != null) ? organisation.id : null);
	}

	private Problem check(Entry entry, PlannedOrganisation organisation, List<KnownPerson> found) {
		Integer sameAddress = (entry.email() != null) ? this.addresses.get(entry.email()) : null;
		if (sameAddress != null) {
			return Problem.of(entry.row(), Column.EMAIL, "directory.import.row.addressTwice", sameAddress);
		}
		Integer sameName = this.names.get(name(entry, organisation));
		if (sameName != null && entry.email() == null) {
			return Problem.of(entry.row(), Column.FAMILY_NAME, "directory.import.row.personTwice", sameName);
		}
		if (found.size() > 1) {
			return Problem.of(entry.row(), Column.FAMILY_NAME, "directory.import.row.personAmbiguous", found.size());
		}
		if (!found.isEmpty() && this.planned.contains(found.get(0).id())) {
			return Problem.of(entry.row(), Column.FAMILY_NAME, "directory.import.row.personTwice",
					(sameName != null) ? sameName : entry.row().line());
		}
		if (found.isEmpty() && entry.language() == null) {
			return Problem.of(entry.row(), Column.LANGUAGE, "directory.import.row.languageMissing");
		}
		if (found.isEmpty()) {
			note(entry, organisation, sameName);
		}
		return null;
	}

	/** A new person who may be one that is there already under another address. */
	private void note(Entry entry, PlannedOrganisation organisation, Integer sameName) {
		if (sameName != null) {
			this.notes.add(Problem.of(entry.row(), Column.FAMILY_NAME, "directory.import.note.nameTwice", sameName));
		}
		namesakes(entry, organisation).stream()
			.map(KnownPerson::email)
			.filter(Objects::nonNull)
			.findFirst()
			.ifPresent((other) -> this.notes
				.add(Problem.of(entry.row(), Column.EMAIL, "directory.import.note.otherAddress", other)));
	}

	private void keep(Entry entry, PlannedOrganisation organisation, PlannedPerson person) {
		boolean organisationAsBefore = organisation == null || keep(entry, organisation);
		if (person != null) {
			this.people.add(person);
			this.names.putIfAbsent(name(entry, organisation), entry.row().line());
			if (entry.email() != null) {
				this.addresses.put(entry.email(), entry.row().line());
			}
			if (person.known() != null) {
				this.planned.add(person.known().id());
			}
		}
		if (organisationAsBefore && (person == null || !(person.isNew() || person.isChanged()))) {
			this.unchanged++;
		}
	}

	/** Whether the row changes nothing about the organisation. */
	private boolean keep(Entry entry, PlannedOrganisation organisation) {
		String before = this.numbers.containsKey(organisation) ? organisation.toString() : "";
		if (this.numbers.putIfAbsent(organisation, this.numbers.size()) == null) {
			this.organisations.add(organisation);
			if (organisation.isNew()) {
				this.added.computeIfAbsent(Column.plain(entry.organisation()), (key) -> new ArrayList<>())
					.add(organisation);
			}
			else {
				this.known.put(organisation.id, organisation);
			}
		}
		organisation.take(entry);
		return organisation.toString().equals(before) || !(organisation.isNew() || organisation.isChanged());
	}

	private String name(Entry entry, PlannedOrganisation organisation) {
		return Column.plain(entry.personName()) + "|" + ((organisation == null) ? "" : organisation.isNew()
				? "new " + this.numbers.getOrDefault(organisation, -entry.row().line()) : organisation.id);
	}

}
