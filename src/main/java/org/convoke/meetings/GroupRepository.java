package org.convoke.meetings;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface GroupRepository extends Repository<Group, Long> {

	Group saveAndFlush(Group group);

	Optional<Group> findBySlug(String slug);

	Optional<Group> findById(Long id);

}
