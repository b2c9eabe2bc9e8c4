package uk.foiworkflow.api.files;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Draws a page without drawing it: where its letters are, and what is painted over them later. A box over a word hides it
 * from the eye alone; whoever copies the text has it.
 */
final class CoveredText extends PDFGraphicsStreamEngine {

    private static final int MOST = 200_000;
    private static final float WHITE = 0.99f;

    /** The middle of a letter, from below to above: a line through a word leaves it to be read. */
    private record Letter(Point2D low, Point2D high) {

        boolean in(Rectangle2D box) {
            return box.contains(low) && box.contains(high);
        }
    }

    private final Budget budget;
    private final List<Letter> letters = new ArrayList<>();
    private final List<Rectangle2D> painted = new ArrayList<>();
    private GeneralPath path = new GeneralPath();
    private boolean covered;
    private boolean invisible;

    CoveredText(PDPage page, Budget budget) {
        super(page);
        this.budget = budget;
    }

    /** @throws IOException when the page cannot be read, or there is more on it than may be looked through */
    void look() throws IOException {
        processPage(getPage());
    }

    boolean covered() {
        return covered;
    }

    boolean invisible() {
        return invisible;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.checkTime();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String letter = font.toUnicode(code);
        if (letter != null && letter.isBlank()) {
            return;
        }
        float middle = displacement.getX() / 2;
        Letter drawn = new Letter(matrix.transformPoint(middle, 0.1f), matrix.transformPoint(middle, 0.45f));
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        invisible |= mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP
                || (white() && painted.stream().noneMatch(drawn::in));
        if (letters.size() == MOST) {
            throw new TooMuch("more than " + MOST + " letters on a page");
        }
        letters.add(drawn);
    }

    private boolean white() throws IOException {
        float[] parts = getGraphicsState().getNonStrokingColor().getComponents();
        return switch (parts.length) {
            case 1, 3 -> allAtLeast(parts, WHITE);
            case 4 -> !allAtLeast(parts, 0.01f) && sum(parts) < 0.01f;
            default -> false;
        };
    }

    private static boolean allAtLeast(float[] parts, float least) {
        for (float part : parts) {
            if (part < least) {
                return false;
            }
        }
        return true;
    }

    private static float sum(float[] parts) {
        float sum = 0;
        for (float part : parts) {
            sum += part;
        }
        return sum;
    }

    private void paint(Rectangle2D box) {
        if (getGraphicsState().getNonStrokeAlphaConstant() > 0.9) {
            covered |= letters.stream().anyMatch(letter -> letter.in(box));
            if (painted.size() < MOST) {
                painted.add(box);
            }
        }
    }

    private void fill() {
        paint(path.getBounds2D());
        path = new GeneralPath();
    }

    @Override
    public void fillPath(int windingRule) {
        fill();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fill();
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        GeneralPath square = new GeneralPath(new Rectangle2D.Float(0, 0, 1, 1));
        square.transform(matrix.createAffineTransform());
        paint(square.getBounds2D());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        Arrays.asList(p1, p2, p3).forEach(point -> path.lineTo(point.getX(), point.getY()));
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path = new GeneralPath();
    }

    @Override
    public void strokePath() {
        path = new GeneralPath();
    }

    @Override
    public void clip(int windingRule) {
        // What is cut off from the page is still in the file.
    }

    @Override
    public void shadingFill(COSName shading) {
        // It fills what was clipped, which may be anything.
    }
}
