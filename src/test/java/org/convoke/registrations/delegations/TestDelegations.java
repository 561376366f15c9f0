package org.convoke.registrations.delegations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.convoke.directory.Category;
import org.convoke.directory.Directory;
import org.convoke.directory.FocalPoint;
import org.convoke.directory.FocalPoints;
import org.convoke.directory.OrganisationDetails;
import org.convoke.directory.PersonDetails;
import org.convoke.meetings.Attendance;
import org.convoke.meetings.Meeting;
import org.convoke.meetings.TestMeetings;
import org.convoke.registrations.Mandate;
import org.convoke.registrations.ParticipantRole;
import org.convoke.registrations.RegistrationDetails;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.registrations.Registrations;
import org.convoke.web.Language;
import org.convoke.web.LocalizedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations with focal points, and delegates who ask for their approval. */
@Component
public class TestDelegations {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final Map<Long, String> NAMES = new ConcurrentHashMap<>();

	private final TestMeetings meetings;

	private final Directory directory;

	private final FocalPoints focalPoints;

	private final Registrations registrations;

	private final Clock clock;

	private final JdbcClient jdbc;

	TestDelegations(TestMeetings meetings, Directory directory, FocalPoints focalPoints, Registrations registrations,
			Clock clock, JdbcClient jdbc) {
		this.meetings = meetings;
		this.directory = directory;
		this.focalPoints = focalPoints;
		this.registrations = registrations;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	/** The meeting of Circular 127, for which everybody must be approved. */
	public Meeting meeting() {
		Meeting meeting = this.meetings.secondJcaMv();
		this.jdbc.sql("update meeting_eligible_category set approval = true where meeting_id = ?")
			.param(meeting.getId())
			.update();
		return meeting;
	}

	public void quota(Meeting meeting, int quota) {
		this.jdbc.sql("insert into registration_settings (meeting_id, organisation_quota) values (?, ?)")
			.params(meeting.getId(), quota)
			.update();
	}

	/** A Sector Member with a name of its own. */
	public long organisation() {
		String name = "Example Telecom " + COUNT.incrementAndGet();
		long organisation = this.directory.addOrganisation(
				new OrganisationDetails(LocalizedText.of(Language.EN, name), null, Category.SECTOR_MEMBER, "CH"));
		NAMES.put(organisation, name);
		return organisation;
	}

	/** The name that its delegates give. */
	public static String name(long organisation) {
		return NAMES.get(organisation);
	}

	/** Adds a focal point beside those whom the organisation has. */
	public long focalPoint(long organisation, String givenName, String email, Language language) {
		long person = this.directory
			.addPerson(new PersonDetails(givenName, "Focal", email, language, organisation, Set.of()));
		List<Long> all = new ArrayList<>(this.focalPoints.of(organisation).stream().map(FocalPoint::person).toList());
		all.add(person);
		this.focalPoints.appoint(organisation, all);
		return person;
	}

	/** Registers a delegate whose address is confirmed and answers the reference. */
	public String request(Meeting meeting, long organisation, String givenName, ParticipantRole role) {
		return this.registrations
			.register(meeting.getSlug(), details(meeting, organisation, givenName, role), this.clock.instant(), null)
			.reference();
	}

	public static RegistrationDetails details(Meeting meeting, long organisation, String givenName,
			ParticipantRole role) {
		return new RegistrationDetails(givenName, "Delegate", address(givenName, meeting), name(organisation),
				Category.SECTOR_MEMBER, "CH", role, Attendance.ON_SITE, Language.EN, false, organisation, null);
	}

	static String address(String name, Meeting meeting) {
		return (name + "." + meeting.getSlug() + "@example.org").toLowerCase(Locale.ROOT);
	}

	Mandate mandate(Meeting meeting, long organisation, String email) {
		return new Mandate(meeting.getId(), organisation, email);
	}

	String token(Meeting meeting, long person) {
		return this.jdbc.sql("select token from delegation_link where meeting_id = ? and person_id = ?")
			.params(meeting.getId(), person)
			.query(String.class)
			.single();
	}

	RegistrationStatus status(String reference) {
		return this.jdbc.sql("select status from registration where reference = ?")
			.param(reference)
			.query(RegistrationStatus.class)
			.single();
	}

	ParticipantRole role(String reference) {
		return this.jdbc.sql("select role from registration where reference = ?")
			.param(reference)
			.query(ParticipantRole.class)
			.single();
	}

	int count(Meeting meeting, long organisation, String status) {
		return this.jdbc
			.sql("select count(*) from registration where meeting_id = ? and organisation_id = ? and status = ?")
			.params(meeting.getId(), organisation, status)
			.query(Integer.class)
			.single();
	}

	/** What was done about a registration and by whom, oldest first. */
	List<String> log(String reference) {
		return this.jdbc.sql("select act || ' by ' || actor from audit_entry where subject = ? order by id")
			.param("registration:" + reference)
			.query(String.class)
			.list();
	}

	/** Does something many times at once; what was thrown is among the results. */
	static List<Object> atOnce(int times, Numbered act) throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Object>> calls = new ArrayList<>();
			for (int i = 0; i < times; i++) {
				int number = i;
				calls.add(() -> {
					try {
						return act.act(number);
					}
					catch (RuntimeException ex) {
						return ex;
					}
				});
			}
			List<Object> results = new ArrayList<>();
			for (Future<Object> future : threads.invokeAll(calls)) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdown();
		}
	}

	/** Something done by many at once. */
	interface Numbered {

		Object act(int number);

	}

}
