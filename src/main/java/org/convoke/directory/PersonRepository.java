package org.convoke.directory;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

	Person saveAndFlush(Person person);

	Optional<Person> findById(Long id);

}
