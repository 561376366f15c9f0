package org.convoke.directory;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, Long> {

	Organisation saveAndFlush(Organisation organisation);

	Optional<Organisation> findById(Long id);

}
