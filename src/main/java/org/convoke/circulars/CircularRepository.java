package org.convoke.circulars;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CircularRepository extends Repository<Circular, Long> {

	Circular save(Circular circular);

	void delete(Circular circular);

	/** Also by the key that it had as a draft, so that a stale page finds it. */
	@Query("select c from Circular c where c.published.key = :key or c.draftKey = :key")
	Optional<Circular> findByKey(String key);

	Optional<Circular> findById(long id);

	@Query("select c from Circular c where c.published.key = :key and c.state = org.convoke.circulars.CircularState.PUBLISHED")
	Optional<Circular> findPublished(String key);

	@Query("select c from Circular c where c.published.code = :code")
	Optional<Circular> findByCode(String code);

}
