#!/usr/bin/env bash
# Library:   JavaFX 21.0.12 (org.openjfx:javafx-graphics), by Maven, on a JDK 17 or newer. On Linux it needs some font
#            (fontconfig); with a font that has these characters as empty glyphs it may be otherwise.
# Expected:  The directional isolates U+2066 to U+2069 (Unicode 6.3, 2013) are format characters that no text shows, like the
#            embeddings U+202A to U+202E, which Unicode recommends them in place of.
# Seen:      Marks, embeddings, the word joiner and even the deprecated U+206A take no room; each isolate takes that of a glyph, and
#            is drawn as a box where the font has none. With the only font of a bare Linux, at the default size:
#                U+200E LEFT-TO-RIGHT MARK: 0.00        U+202A LEFT-TO-RIGHT EMBEDDING: 0.00     U+2060 WORD JOINER: 0.00
#                U+2066 LEFT-TO-RIGHT ISOLATE: 7.80     U+2069 POP DIRECTIONAL ISOLATE: 7.80     U+206A ...: 0.00
# Known?     We found no report. The gap between the ranges is an old one: 2066 to 2069 were unassigned when they were written.
# Matters:   Texts put together of names in several scripts, and message formats that isolate what they insert, show boxes.
# We:        embed names between U+202A/U+202B and U+202C (NameText).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

case "$(uname -s)" in
  Darwin) platform=mac ;;
  Linux) platform=linux ;;
  *) platform=win ;;
esac
case "$(uname -m)" in arm64 | aarch64) [[ $platform == win ]] || platform=$platform-aarch64 ;; esac

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.openjfx</groupId>
      <artifactId>javafx-graphics</artifactId>
      <version>21.0.12</version>
      <classifier>$platform</classifier>
    </dependency>
  </dependencies>
</project>
POM
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile=classpath

cat > Probe.java <<'JAVA'
import javafx.scene.text.Text;

public class Probe {
    static double width(String marks) {
        return new Text("a" + marks + "b").getLayoutBounds().getWidth() - new Text("ab").getLayoutBounds().getWidth();
    }

    public static void main(String[] args) {
        int[] marks = {0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x061C, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x206A};
        for (int mark : marks) {
            System.out.printf("U+%04X %s: %.2f%n", mark, Character.getName(mark), width(Character.toString(mark)));
        }
        System.exit(Math.abs(width("\u202A\u202C")) < 0.1 && width("\u2066\u2069") > 1 ? 0 : 1);
    }
}
JAVA
if java -cp "$(cat classpath)" Probe.java; then
  echo "As found: isolates take room, embeddings do not."
else
  echo "Not as found any more." >&2
  exit 1
fi
