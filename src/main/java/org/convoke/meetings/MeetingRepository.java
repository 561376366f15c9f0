package org.convoke.meetings;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, Long> {

	Meeting saveAndFlush(Meeting meeting);

	Optional<Meeting> findBySlug(String slug);

	Optional<Meeting> findById(Long id);

}
