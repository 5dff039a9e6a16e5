#!/usr/bin/env bash
# Libraries: JavaFX 25.0.4 (org.openjfx:javafx-graphics) together with Monocle 21.0.2 (org.testfx:openjfx-monocle), the newest of it,
#            by Maven, on a JDK 23 or newer: JAVA_HOME, or java on the path.
# Expected:  KeyCombination.match answers whether an event is that combination. Windows open, and mouse and keys work, so that tests
#            without a display seem to run with this pair.
# Seen:      match of a combination by character ("Shortcut+,", or Shortcut and a plus sign) throws
#                java.lang.AbstractMethodError: ... MonocleApplication does not define or inherit an implementation of the
#                resolved method 'abstract int _getKeyCodeForChar(char, int)' of abstract class com.sun.glass.ui.Application
#            at each key that is pressed together with the modifiers while such a combination is an accelerator; a combination by
#            code ("Shortcut+S") matches as it should.
# Known?     JavaFX 23 gave the method a second parameter (openjdk/jfx pull request 1289, JDK-8089373), which Monocle does not have.
#            JavaFX's own headless platform threw at the same place until it was mended (pull request 2297, JDK-8391883). Of
#            Monocle we found no report.
# Matters:   Only tests see it, and only those that press Ctrl and a key that is on the way to such an accelerator.
# We:        tell the keys of the text size by what they write and by their codes (TextSizeKey), without such combinations.
set -euo pipefail
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
feature=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p')
if ((${feature%%.*} < 23)); then
  echo "This needs a JDK 23 or newer, but $java is of $feature." >&2
  exit 2
fi
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
      <version>25.0.4</version>
      <classifier>$platform</classifier>
    </dependency>
    <dependency>
      <groupId>org.testfx</groupId>
      <artifactId>openjfx-monocle</artifactId>
      <version>21.0.2</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile=classpath

cat > Probe.java <<'JAVA'
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

public class Probe {
    public static void main(String[] args) {
        Platform.startup(() -> {
            KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, true, false, false);
            System.out.println("by code: " + KeyCombination.valueOf("Ctrl+S").match(event));
            boolean asFound = false;
            try {
                System.out.println("by character: " + KeyCombination.valueOf("Ctrl+,").match(event));
            } catch (AbstractMethodError e) {
                System.out.println("by character: " + e);
                asFound = true;
            }
            System.exit(asFound ? 0 : 1);
        });
    }
}
JAVA
if "$java" --enable-native-access=ALL-UNNAMED -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dprism.order=sw \
  -cp "$(cat classpath)" Probe.java; then
  echo "As found: combinations by character cannot be matched."
else
  echo "Not as found any more." >&2
  exit 1
fi
