package org.convoke.meetings;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.convoke.web.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A body that meets: its mandate, its officers and how to reach it. */
@Entity
@Table(name = "meeting_group")
public class Group {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String slug;

	private String acronym;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText name;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText mandate = LocalizedText.NONE;

	private String termsLink;

	private String mailbox;

	private String phone;

	private String fax;

	private String contactName;

	@JdbcTypeCode(SqlTypes.JSON)
	private LocalizedText appointingBody = LocalizedText.NONE;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "group_officer", joinColumns = @JoinColumn(name = "group_id"))
	@OrderColumn(name = "position")
	private List<Officer> officers = new ArrayList<>();

	@Version
	private int version;

	protected Group() {
	}

	Group(String slug, String acronym, LocalizedText name) {
		this.slug = slug;
		this.acronym = acronym;
		this.name = name;
	}

	/** Describes the group anew, as one form or request does. */
	void describe(GroupDetails details) {
		this.acronym = details.acronym();
		this.name = details.name();
		this.mandate = details.mandate();
		this.termsLink = details.termsLink();
		this.mailbox = details.mailbox();
		this.phone = details.phone();
		this.fax = details.fax();
		this.contactName = details.contactName();
		this.appointingBody = details.appointingBody();
		this.officers.clear();
		this.officers.addAll(details.officers());
	}

	public Long getId() {
		return this.id;
	}

	/** The last segment of the address of its home page. */
	public String getSlug() {
		return this.slug;
	}

	public String getAcronym() {
		return this.acronym;
	}

	public LocalizedText getName() {
		return this.name;
	}

	public LocalizedText getMandate() {
		return this.mandate;
	}

	/** Where the terms of reference can be read. */
	public String getTermsLink() {
		return this.termsLink;
	}

	/** The address that people write to, and that receives contributions by mail. */
	public String getMailbox() {
		return this.mailbox;
	}

	public String getPhone() {
		return this.phone;
	}

	public String getFax() {
		return this.fax;
	}

	public String getContactName() {
		return this.contactName;
	}

	/** Who appointed the officers. */
	public LocalizedText getAppointingBody() {
		return this.appointingBody;
	}

	public List<Officer> getOfficers() {
		return List.copyOf(this.officers);
	}

	public int getVersion() {
		return this.version;
	}

}
