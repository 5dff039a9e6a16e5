#!/usr/bin/env bash
# Library:   JavaFX 21.0.12 (org.openjfx:javafx-graphics), by Maven, on a JDK 17 or newer.
# Expected:  Node.localToScene(double, double) takes and returns doubles, and its documentation mentions no rounding. A node that
#            is moved by 0.1 and by nothing else should map 0 to 0.1, and sceneToLocal should lead back to where one came from.
# Seen:      The coordinates go through single precision on the way (an internal point of two floats), in localToScene,
#            sceneToLocal and their kin, even where nothing is rotated or scaled:
#                layoutX 0.1: 0.10000000149011612, and back: 1.4901161415892261E-9
#                layoutX 16777217: 1.6777216E7
# Known?     Its consequences are: wide panes whose children jump (lttng/lttng-scope issue 25). We found no report of it as such.
# Matters:   Units per pixel that are derived from such positions differ between two axes that are exactly equal; hit tests and
#            comparisons of edges need a tolerance.
# We:        add up the layout positions in doubles where exactness is needed (ScatterPlot), and compare with a tolerance in tests.
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
import javafx.geometry.Point2D;
import javafx.scene.Group;

public class Probe {
    public static void main(String[] args) {
        Group node = new Group();
        Group parent = new Group(node);
        node.setLayoutX(0.1);
        double scene = node.localToScene(0, 0).getX();
        Point2D back = node.sceneToLocal(scene, 0);
        node.setLayoutX(16777217);
        double far = node.localToScene(0, 0).getX();
        System.out.println("layoutX 0.1: " + scene + ", and back: " + back.getX());
        System.out.println("layoutX 16777217: " + far);
        System.exit(scene == 0.1f && scene != 0.1 && far == 16777216 ? 0 : 1);
    }
}
JAVA
if java -cp "$(cat classpath)" Probe.java; then
  echo "As found: positions are rounded to single precision."
else
  echo "Not as found any more." >&2
  exit 1
fi
