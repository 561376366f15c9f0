package org.convoke.access;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

	Optional<Account> findByEmail(String email);

	@Query("select count(a) > 0 from Account a where a.lastSignedInAt is not null")
	boolean anybodyHasSignedIn();

}
