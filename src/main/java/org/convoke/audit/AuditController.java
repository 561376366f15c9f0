package org.convoke.audit;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log, newest first. */
@Controller
@RequestMapping("/secretariat/audit")
class AuditController {

	private static final int PAGE = 100;

	private final JdbcClient jdbc;

	AuditController(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One line of the log. */
	record AuditRow(long id, Instant at, String actor, String act, String subject, String details) {
	}

	@GetMapping
	String index(@RequestParam(defaultValue = "") String subject,
			@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
		List<AuditRow> rows = this.jdbc.sql("""
				select id, at, actor, act, subject, details::text as details from audit_entry
				where id < :before and (:subject = '' or subject = :subject) order by id desc limit :limit""")
			.param("before", before)
			.param("subject", subject)
			.param("limit", PAGE)
			.query(AuditRow.class)
			.list();
		model.addAttribute("rows", rows);
		model.addAttribute("subject", subject);
		model.addAttribute("next", (rows.size() < PAGE) ? null : rows.get(rows.size() - 1).id());
		return "audit/index";
	}

}
