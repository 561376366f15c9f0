package org.convoke.meetings;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface DeadlineRepository extends Repository<Deadline, Long> {

	Deadline saveAndFlush(Deadline deadline);

	Optional<Deadline> findById(Long id);

	Optional<Deadline> findFirstByMeetingIdAndKindOrderByDueOn(Long meetingId, DeadlineKind kind);

	List<Deadline> findByMeetingIdOrderByDueOnAscDueAtAsc(Long meetingId);

}
