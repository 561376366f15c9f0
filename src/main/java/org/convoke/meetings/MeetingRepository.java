package org.convoke.meetings;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, Long> {

	Meeting saveAndFlush(Meeting meeting);

	Optional<Meeting> findBySlug(String slug);

	/** The meeting, which nobody else changes until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Meeting m where m.slug = :slug")
	Optional<Meeting> lockBySlug(String slug);

	Optional<Meeting> findById(Long id);

}
