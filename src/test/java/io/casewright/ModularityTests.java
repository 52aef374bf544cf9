package io.casewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules are what their package-info files say, and depend on nothing else. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Casewright.class);

    @Test
    @DisplayName("Modules use only what they declare, in no circle, and only each other's API")
    void dependOnlyOnWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    @DisplayName("The build draws the modules into target/spring-modulith-docs")
    void areDrawnByTheBuild() {
        new Documenter(MODULES).writeModulesAsPlantUml();

        assertThat(Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
    }

    @Test
    @DisplayName("Every module has a name for people and says what it may depend on")
    void sayWhatTheyAre() {
        assertThat(MODULES).isNotEmpty().allSatisfy(module -> {
            ApplicationModule declared = module.getBasePackage()
                    .getAnnotation(ApplicationModule.class)
                    .orElseThrow(() -> new AssertionError(module + " has no @ApplicationModule."));
            assertThat(declared.displayName()).as("name of " + module).isNotBlank();
            assertThat(declared.allowedDependencies())
                    .as("%s must list its dependencies: an open list hides what it grows into", module)
                    .doesNotContain(ApplicationModule.OPEN_TOKEN);
        });
    }

    @Test
    @DisplayName("Every package says in one sentence what it is, and is null-marked")
    void sayWhatIsInEveryPackage() throws Exception {
        List<JavaSource> packages = JavaSource.main().toList();
        List<String> described = packages.stream()
                .filter(JavaSource::isPackageInfo)
                .map(JavaSource::packageName)
                .toList();
        assertThat(described)
                .as("a package without package-info is neither explained nor checked for nulls")
                .containsAll(packages.stream().map(JavaSource::packageName).toList());
        assertThat(packages.stream().filter(JavaSource::isPackageInfo)).allSatisfy(info -> {
            assertThat(info.packageDoc()).as(info.toString()).matches("(?s)[A-Z].*\\.");
            assertThat(Class.forName(info.packageName() + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as("%s is null-marked: outside, NullAway checks nothing", info)
                    .isTrue();
        });
    }

    @Test
    @DisplayName("No package is a drawer for everything")
    void haveNoDrawers() {
        List<String> drawers = List.of(
                "common", "util", "utils", "config", "dto", "service", "impl", "core", "shared", "helper", "model");
        assertThat(JavaSource.main().map(JavaSource::packageName).distinct())
                .as("a package is named by what it does for the business; layers and leftovers have no such name")
                .allSatisfy(name -> assertThat(Stream.of(name.split("\\."))).doesNotContainAnyElementsOf(drawers));
    }
}
