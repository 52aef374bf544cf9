package io.casewright;

import static java.util.stream.Collectors.joining;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A Java file as its author sees it: text, comments and what is public. Parsed by the JDK, and only once. */
final class JavaSource {

    private static final Map<Path, List<JavaSource>> READ = new LinkedHashMap<>();

    private final Path path;
    private final CompilationUnitTree unit;
    private final DocTrees docs;

    private JavaSource(Path path, CompilationUnitTree unit, DocTrees docs) {
        this.path = path;
        this.unit = unit;
        this.docs = docs;
    }

    static Stream<JavaSource> main() {
        return READ.computeIfAbsent(Path.of("src/main/java"), JavaSource::read).stream();
    }

    static Stream<JavaSource> tests() {
        return READ.computeIfAbsent(Path.of("src/test/java"), JavaSource::read).stream();
    }

    Path path() {
        return path;
    }

    String text() {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    String packageName() {
        return unit.getPackageName().toString();
    }

    /** The words above the package declaration. */
    String packageDoc() {
        return doc(new TreePath(new TreePath(unit), unit.getPackage()));
    }

    /** Public types, and public methods that do something: their names, where they carry no Javadoc. */
    List<String> undocumented() {
        List<String> found = new ArrayList<>();
        new TreePathScanner<Void, Boolean>() {
            @Override
            public Void visitClass(ClassTree type, Boolean visible) {
                boolean isPublic = visible && isPublic(type.getModifiers(), getCurrentPath());
                if (isPublic && docs.getDocCommentTree(getCurrentPath()) == null) {
                    found.add(type.getSimpleName().toString());
                }
                return super.visitClass(type, isPublic);
            }

            @Override
            public Void visitMethod(MethodTree method, Boolean visible) {
                if (visible
                        && isPublic(method.getModifiers(), getCurrentPath())
                        && !explainsItself(method)
                        && docs.getDocCommentTree(getCurrentPath()) == null) {
                    found.add(enclosing(getCurrentPath()).getSimpleName() + "." + method.getName());
                }
                return null;
            }
        }.scan(unit, true);
        return found;
    }

    /** An override is explained where it is declared; what only answers or builds is explained by its name and type. */
    private static boolean explainsItself(MethodTree method) {
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        boolean constructs = method.getReturnType() == null;
        boolean answers = method.getParameters().isEmpty() && !constructs && !isVoid(method);
        return overrides || constructs || answers;
    }

    private static boolean isVoid(MethodTree method) {
        return method.getReturnType().toString().equals("void");
    }

    private static boolean isPublic(ModifiersTree modifiers, TreePath path) {
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || (path.getParentPath().getLeaf() instanceof ClassTree owner
                        && owner.getKind() == Tree.Kind.INTERFACE
                        && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }

    private static ClassTree enclosing(TreePath path) {
        return (ClassTree) path.getParentPath().getLeaf();
    }

    private String doc(TreePath path) {
        var comment = docs.getDocCommentTree(path);
        return comment == null
                ? ""
                : comment.getFullBody().stream().map(Object::toString).collect(joining());
    }

    private static List<JavaSource> read(Path root) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> walk = Files.walk(root);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            Map<String, Path> files = walk.filter(path -> path.toString().endsWith(".java"))
                    .collect(java.util.stream.Collectors.toMap(
                            path -> path.toUri().toString(),
                            Function.identity(),
                            (one, same) -> one,
                            LinkedHashMap::new));
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files.values()));
            DocTrees docs = DocTrees.instance(task);
            List<JavaSource> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(
                        new JavaSource(files.get(unit.getSourceFile().toUri().toString()), unit, docs));
            }
            return sources;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
