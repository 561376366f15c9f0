package org.convoke.circulars;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface IssuerRepository extends Repository<Issuer, Long> {

	Issuer save(Issuer issuer);

	Optional<Issuer> findById(Long id);

	Optional<Issuer> findByCode(String code);

	Optional<Issuer> findFirstByOrderById();

	List<Issuer> findAllByOrderById();

}
