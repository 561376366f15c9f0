package org.convoke.circulars;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CircularRepository extends Repository<Circular, Long> {

	Circular save(Circular circular);

	void delete(Circular circular);

	/** Also by the key that it had as a draft, so that a stale page finds it. */
	@Query("select c from Circular c where c.published.key = :key or c.draftKey = :key")
	Optional<Circular> findByKey(String key);

	/** Those of the letters that somebody translates or has translated. */
	@Query("""
			select c from Circular c where (c.published.key in :keys or c.draftKey in :keys)
			    and (size(c.versions) > 1 or exists (select 1 from Translation t where t.circularId = c.id))""")
	List<Circular> findTranslated(Collection<String> keys);

	Optional<Circular> findById(long id);

	@Query("select c from Circular c where c.published.key = :key and c.state = org.convoke.circulars.CircularState.PUBLISHED")
	Optional<Circular> findPublished(String key);

	@Query("select c from Circular c where c.published.code = :code")
	Optional<Circular> findByCode(String code);

}
