package org.convoke.meetings;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface DeadlineRepository extends Repository<Deadline, Long> {

	Deadline save(Deadline deadline);

	Optional<Deadline> findById(Long id);

	Optional<Deadline> findByMeetingIdAndKind(Long meetingId, DeadlineKind kind);

	List<Deadline> findByMeetingIdOrderByDueOnAscDueAtAsc(Long meetingId);

}
