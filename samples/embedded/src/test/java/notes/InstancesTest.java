package notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three instances that start at once, as a deployment starts them. */
class InstancesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = TestDatabase.class,
      names = {"POSTGRESQL", "MYSQL"})
  void bringAServerUpToDateOnce(TestDatabase kind) throws Exception {
    DatabaseUrl database = kind.createDatabase();
    startTogether(
        Map.of(
            "NOTES_URL",
            database.url(),
            "NOTES_USER",
            database.user(),
            "NOTES_PASSWORD",
            database.password()));
  }

  @Test
  void bringAFileUpToDateOnce() throws Exception {
    startTogether(Map.of());
  }

  private void startTogether(Map<String, String> settings)
      throws IOException, InterruptedException {
    List<Instance> instances = new ArrayList<>();
    try {
      for (int count = 0; count < 3; count++) {
        instances.add(Instance.start(folder, settings));
      }
      List<String> migrated = new ArrayList<>();
      for (Instance instance : instances) {
        List<String> lines = instance.listening();
        assertThat(lines).contains("schema is up to date");
        assertThat(lines.get(lines.size() - 1)).startsWith("listening on ");
        lines.stream().filter(line -> line.startsWith("migrated ")).forEach(migrated::add);
      }
      assertThat(migrated)
          .extracting(line -> line.substring("migrated ".length(), line.indexOf(" in ")))
          .containsExactly("20260302090000_create_notes", "20260309110000_pin_notes");

      instances.get(0).add("buy milk");
      instances.get(1).add("!pay the rent");
      assertThat(instances.get(2).notes()).isEqualTo("* !pay the rent\n- buy milk\n");
    } finally {
      instances.forEach(Instance::close);
    }
  }
}
