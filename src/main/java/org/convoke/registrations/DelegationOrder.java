package org.convoke.registrations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order in which a delegation is listed: by role until its focal point has said
 * otherwise. Requests are listed apart and have no place in it. The meeting's places are
 * locked already.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DelegationOrder {

	private final JdbcClient jdbc;

	DelegationOrder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Moves one place; at either end there is nothing to do. */
	boolean move(Mandate mandate, String reference, boolean up) {
		List<String> order = read(mandate);
		int at = order.indexOf(reference);
		int to = up ? at - 1 : at + 1;
		if (to < 0 || to >= order.size()) {
			return false;
		}
		Collections.swap(order, at, to);
		write(order);
		return true;
	}

	/** Moves to the top; who is there already stays. */
	boolean first(Mandate mandate, String reference) {
		List<String> order = read(mandate);
		if (order.get(0).equals(reference)) {
			return false;
		}
		order.remove(reference);
		order.add(0, reference);
		write(order);
		return true;
	}

	private List<String> read(Mandate mandate) {
		return new ArrayList<>(this.jdbc
			.sql("""
					select reference from registration where meeting_id = ? and organisation_id = ?
					    and status in ('CONFIRMED', 'WAITLISTED')
					order by delegation_position nulls last,
					    array_position(array['HEAD', 'DEPUTY', 'DELEGATE', 'ADVISER', 'EXPERT', 'OBSERVER'], role::text), id""")
			.params(mandate.meetingId(), mandate.organisationId())
			.query(String.class)
			.list());
	}

	private void write(List<String> order) {
		this.jdbc.sql("""
				update registration r set delegation_position = p.position
				from unnest(?::text[]) with ordinality as p (reference, position)
				where r.reference = p.reference and r.delegation_position is distinct from p.position""")
			.param(order.toArray(String[]::new))
			.update();
	}

}
