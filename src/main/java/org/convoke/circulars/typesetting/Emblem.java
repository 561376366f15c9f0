package org.convoke.circulars.typesetting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import javax.imageio.ImageIO;

/** The emblem of the letterhead as a picture, as the pages draw it. */
final class Emblem {

	/** The middles of the dots, three arcs of them. */
	private static final double[][] DOTS = { { 13.5, 24.6 }, { 16.9, 19.3 }, { 23.1, 19.3 }, { 26.5, 24.6 },
			{ 8.5, 24.3 }, { 10.3, 18.8 }, { 14.5, 14.9 }, { 20.0, 13.5 }, { 25.5, 14.9 }, { 29.7, 18.8 },
			{ 31.5, 24.3 }, { 3.5, 24.0 }, { 4.8, 18.6 }, { 7.7, 14.0 }, { 12.1, 10.5 }, { 17.2, 8.7 }, { 22.8, 8.7 },
			{ 27.9, 10.5 }, { 32.3, 14.0 }, { 35.2, 18.6 }, { 36.5, 24.0 } };

	private static final int SCALE = 10;

	private static final int WIDTH = 38;

	private static final int HEIGHT = 28;

	private Emblem() {
	}

	/** In PNG, white around it. */
	static byte[] png(String colour) {
		// No transparency, which would make the file of a letter larger and its colours
		// less sure.
		BufferedImage image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.scale(SCALE, SCALE);
		graphics.translate(-1, -6);
		graphics.setColor(Color.decode(colour));
		graphics.setStroke(new BasicStroke(3.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		for (double[] dot : DOTS) {
			graphics.draw(new Line2D.Double(dot[0], dot[1], dot[0], dot[1]));
		}
		graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		graphics.draw(new Line2D.Double(16, 31, 24, 31));
		graphics.dispose();
		try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", png);
			return png.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String dataAddress(String colour) {
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(colour));
	}

}
