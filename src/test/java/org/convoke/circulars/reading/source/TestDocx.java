package org.convoke.circulars.reading.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.convoke.files.TestFiles;

/** Files of Word, part by part. */
final class TestDocx {

	static final String NAMESPACES = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
			+ "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
			+ "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
			+ "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
			+ "xmlns:v='urn:schemas-microsoft-com:vml' "
			+ "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	/** By id: kind and target. */
	private final Map<String, String> links = new LinkedHashMap<>();

	private TestDocx(String document) {
		part("[Content_Types].xml",
				"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override "
						+ "PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument."
						+ "wordprocessingml.document.main+xml'/></Types>");
		part("_rels/.rels", relationships(
				"<Relationship Id='r1' Type='" + OFFICE + "officeDocument' Target='word/document.xml'/>"));
		part("word/document.xml", document);
	}

	static TestDocx document(String xml) {
		return new TestDocx(xml);
	}

	static TestDocx body(String xml) {
		return document("<w:document " + NAMESPACES + "><w:body>" + xml + "</w:body></w:document>");
	}

	/** A part of the document, as in "header", whose id is its name. */
	TestDocx with(String name, String type, String xml) {
		this.links.put(name,
				"<Relationship Id='" + name + "' Type='" + OFFICE + type + "' Target='" + name + ".xml'/>");
		return part("word/" + name + ".xml", xml);
	}

	TestDocx linking(String id, String address) {
		this.links.put(id, "<Relationship Id='" + id + "' Type='" + OFFICE + "hyperlink' Target='" + address
				+ "' TargetMode='External'/>");
		return this;
	}

	TestDocx part(String name, String content) {
		return part(name, content.getBytes(StandardCharsets.UTF_8));
	}

	TestDocx part(String name, byte[] content) {
		this.parts.put(name, content);
		return this;
	}

	byte[] bytes() {
		part("word/_rels/document.xml.rels", relationships(this.links.values().stream().collect(Collectors.joining())));
		return TestFiles.zip(this.parts);
	}

	String read() {
		return TestSource.read(bytes());
	}

	static String p(String text) {
		return "<w:p>" + r(text) + "</w:p>";
	}

	static String r(String text) {
		return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
	}

	/** A row of cells that are paragraphs or more. */
	static String row(String... cells) {
		return "<w:tr>"
				+ Arrays.stream(cells).map((cell) -> "<w:tc><w:tcPr/>" + cell + "</w:tc>").collect(Collectors.joining())
				+ "</w:tr>";
	}

	private static String relationships(String all) {
		return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + all
				+ "</Relationships>";
	}

}
