package org.sgdviz.ui.view.figure;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.NodeList;

/**
 * A GIF as Java's own reader understands it: what is on the screen at each frame.
 *
 * @param screens ARGB, row by row
 * @param delays in 1/100 s
 * @param repetitions as the file says: 0 for ever, -1 where it says nothing
 */
record GifFrames(int width, int height, List<int[]> screens, List<Integer> delays, int repetitions) {

    static GifFrames read(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            IIOMetadataNode screen =
                    child(root(reader.getStreamMetadata().getAsTree("javax_imageio_gif_stream_1.0")), "Logical");
            int width = Integer.parseInt(screen.getAttribute("logicalScreenWidth"));
            int height = Integer.parseInt(screen.getAttribute("logicalScreenHeight"));
            BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            List<int[]> screens = new ArrayList<>();
            List<Integer> delays = new ArrayList<>();
            int repetitions = -1;
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadataNode frame = root(reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0"));
                IIOMetadataNode place = child(frame, "ImageDescriptor");
                IIOMetadataNode control = child(frame, "GraphicControl");
                Graphics2D graphics = canvas.createGraphics();
                graphics.setComposite(AlphaComposite.SrcOver);
                graphics.drawImage(
                        reader.read(i),
                        Integer.parseInt(place.getAttribute("imageLeftPosition")),
                        Integer.parseInt(place.getAttribute("imageTopPosition")),
                        null);
                graphics.dispose();
                screens.add(canvas.getRGB(0, 0, width, height, null, 0, width));
                delays.add(Integer.parseInt(control.getAttribute("delayTime")));
                NodeList extensions = frame.getElementsByTagName("ApplicationExtension");
                if (extensions.getLength() > 0) {
                    byte[] data = (byte[]) ((IIOMetadataNode) extensions.item(0)).getUserObject();
                    repetitions = (data[1] & 0xff) | (data[2] & 0xff) << 8;
                }
            }
            return new GifFrames(width, height, screens, delays, repetitions);
        } finally {
            reader.dispose();
        }
    }

    private static IIOMetadataNode root(Object node) {
        return (IIOMetadataNode) node;
    }

    private static IIOMetadataNode child(IIOMetadataNode node, String name) {
        for (int i = 0; i < node.getLength(); i++) {
            if (node.item(i).getNodeName().startsWith(name)) {
                return (IIOMetadataNode) node.item(i);
            }
        }
        throw new IllegalStateException("no " + name);
    }
}
