/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.client.mapping.entity;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Types of another class loader, whose classes are not public, in the default package or
 * in no open one, and compiled without the names of parameters.
 */
class ForeignTypeTests {

	private static final String ANNOTATIONS = "import io.otspring.client.mapping.annotation.*;\n";

	private static final Map<String, String> SOURCES = Map.of("Unnamed",
			ANNOTATIONS + "record Unnamed(@PartitionKey String pk, Object[] more) {}", "foreign/Hidden", """
					package foreign;
					import io.otspring.client.mapping.annotation.*;
					record Hidden(@PartitionKey String pk, @Embedded Part part) {
						private record Part(String text) {}
					}""", "foreign/Nameless", """
					package foreign;
					import io.otspring.client.mapping.annotation.*;
					class Nameless {
						@PartitionKey private final String pk;
						Nameless(String pk) { this.pk = pk; }
						String getPk() { return pk; }
					}""");

	private static final Map<String, String> MODULE = Map.of("module-info", "module closed {}", "closed/Closed",
			"package closed; record Closed(String pk) {}");

	@TempDir
	private static Path directory;

	private static URLClassLoader loader;

	private static ModuleLayer layer;

	@BeforeAll
	static void compile() throws IOException {
		Path classes = directory.resolve("classes");
		compile(SOURCES, classes);
		loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, ForeignTypeTests.class.getClassLoader());
		Path module = directory.resolve("module");
		compile(MODULE, module);
		Configuration configuration = ModuleLayer.boot()
			.configuration()
			.resolve(ModuleFinder.of(module), ModuleFinder.of(), Set.of("closed"));
		layer = ModuleLayer.boot().defineModulesWithOneLoader(configuration, null);
	}

	private static void compile(Map<String, String> sources, Path target) {
		DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
		List<String> options = List.of("-d", target.toString(), "-proc:none", "-classpath",
				System.getProperty("java.class.path"));
		List<Source> files = sources.entrySet()
			.stream()
			.map(each -> new Source(each.getKey(), each.getValue()))
			.toList();
		assertThat(ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, options, null, files).call())
			.as("%s", problems.getDiagnostics())
			.isTrue();
	}

	@AfterAll
	static void close() throws IOException {
		loader.close();
	}

	@Test
	void typeThatIsNotPublicIsReadAndWritten() throws ClassNotFoundException {
		assertRoundTrip("foreign.Hidden", Map.of("part_text", "t"));
	}

	@Test
	void typeInTheDefaultPackageIsReadAndWritten() throws ClassNotFoundException {
		assertRoundTrip("Unnamed", Map.of("more", "[\"a\"]"));
	}

	private <T> void assertRoundTrip(String name, Map<String, ?> columns) throws ClassNotFoundException {
		@SuppressWarnings("unchecked")
		EntityType<T> type = (EntityType<T>) StoredRows.TYPES.of(loader.loadClass(name));
		Row row = StoredRows.row(PrimaryKey.of("pk", "k"), columns);
		assertThat(StoredRows.of(type, type.read(row))).isEqualTo(row);
	}

	@Test
	void namesOfParametersAreRequired() throws ClassNotFoundException {
		new Refusal(loader.loadClass("foreign.Nameless"),
				"'arg0' is a parameter of the constructor, but no property; parameters are named as properties,"
						+ " and the compiler needs the option -parameters")
			.check();
	}

	@Test
	void typeInAPackageThatIsNotOpenIsRefused() throws ClassNotFoundException {
		Class<?> closed = layer.findLoader("closed").loadClass("closed.Closed");
		new Refusal(closed, "'pk' is not accessible: the module closed has to open closed").check();
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String name, String text) {
			super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
