package org.convoke.circulars;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.convoke.web.Language;

import org.springframework.data.repository.Repository;

interface TranslationRepository extends Repository<Translation, Long> {

	Translation save(Translation translation);

	List<Translation> findByCircularId(Long circularId);

	List<Translation> findByCircularIdIn(Collection<Long> circularIds);

	Optional<Translation> findByCircularIdAndLanguage(Long circularId, Language language);

}
