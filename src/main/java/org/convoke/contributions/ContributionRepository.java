package org.convoke.contributions;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface ContributionRepository extends Repository<Contribution, Long> {

	Contribution save(Contribution contribution);

	Optional<Contribution> findByMeetingIdAndNumber(Long meetingId, int number);

	Optional<Contribution> findByMeetingIdAndSubmission(Long meetingId, String submission);

}
