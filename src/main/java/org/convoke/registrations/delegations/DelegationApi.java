package org.convoke.registrations.delegations;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.convoke.directory.Category;
import org.convoke.registrations.MeetingCards;
import org.convoke.registrations.RegistrationStatus;
import org.convoke.registrations.delegations.DelegationList.DelegationRow;
import org.convoke.web.LocalizedText;
import org.convoke.web.Page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The delegations of a meeting over REST; an organisation has no other key than its id.
 */
@RestController
@RequestMapping("/api/v1/meetings/{slug}/delegations")
class DelegationApi {

	private static final int PAGE = 100;

	private final DelegationList list;

	private final MeetingCards meetings;

	DelegationApi(DelegationList list, MeetingCards meetings) {
		this.list = list;
		this.meetings = meetings;
	}

	/** Whose delegation it is. */
	record OrganisationJson(long id, LocalizedText name, Category category) {
	}

	/**
	 * A delegation on the wire; requests whose address is not confirmed yet are counted
	 * as pending.
	 *
	 * @param openSince since when the oldest request waits for a decision; null when none
	 * does
	 */
	record DelegationJson(OrganisationJson organisation, String head, Map<RegistrationStatus, Integer> counts,
			Instant openSince, List<String> focalPoints) {

		static DelegationJson of(DelegationRow row) {
			Map<RegistrationStatus, Integer> counts = new EnumMap<>(RegistrationStatus.class);
			counts.put(RegistrationStatus.PENDING, row.pending() + row.unconfirmed());
			counts.put(RegistrationStatus.CONFIRMED, row.confirmed());
			counts.put(RegistrationStatus.WAITLISTED, row.waitlisted());
			counts.put(RegistrationStatus.DECLINED, row.declined());
			counts.put(RegistrationStatus.CANCELLED, row.cancelled());
			return new DelegationJson(new OrganisationJson(row.organisationId(), row.organisation(), row.category()),
					row.head(), counts, row.openSince(), row.focalPoints());
		}

	}

	@GetMapping
	Page<DelegationJson> list(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean open,
			@RequestParam(defaultValue = "0") long after) {
		List<DelegationRow> found = this.list.of(this.meetings.get(slug).id(), open, after, PAGE + 1);
		List<DelegationRow> shown = found.subList(0, Math.min(PAGE, found.size()));
		String next = (found.size() > PAGE) ? "/api/v1/meetings/%s/delegations?open=%s&after=%d".formatted(slug, open,
				shown.get(PAGE - 1).organisationId()) : null;
		return new Page<>(shown.stream().map(DelegationJson::of).toList(), next);
	}

}
