package org.convoke.meetings;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface GroupRepository extends Repository<Group, Long> {

	Group save(Group group);

	Optional<Group> findBySlug(String slug);

	Optional<Group> findById(Long id);

	List<Group> findAllByOrderByAcronym();

}
