package org.convoke.registrations.checkin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReferencesTests {

	@ParameterizedTest
	@ValueSource(strings = { "JCA-MV-2-7K3Q-MX2P", "jca-mv-2-7k3q-mx2p", " jca mv 2 7k3q mx2p ", "JCAMV27K3QMX2P",
			"7K3Q-MX2P", "7k3qmx2p", "7k3 qmx 2p", "7k30-mx2p", "7K3O MX2P", "JCA‑MV‑2–7K3Q—MX2P" })
	void howeverItIsTyped(String typed) {
		assertThat(References.find(typed, "jca-mv-2")).contains("JCA-MV-2-7K3Q-MX2P");
	}

	@Test
	void aSlugMayHoldWhatTheRestMayNot() {
		assertThat(References.find("COPIO1 7K3Q MX2P", "cop-i01")).contains("COP-I01-7K3Q-MX2P");
	}

	@Test
	void thatOfAnotherMeetingStaysAsItIs() {
		assertThat(References.find("u4ssc-7-7k3q-mx2p", "jca-mv-2")).contains("U4SSC-7-7K3Q-MX2P");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "Amal", "Amal Haddad", "haddad@example.org", "王晓明", "Christopher Lee", "7K3Q",
			"<script>" })
	void aNameIsNone(String typed) {
		assertThat(References.find(typed, "jca-mv-2")).isEmpty();
	}

}
