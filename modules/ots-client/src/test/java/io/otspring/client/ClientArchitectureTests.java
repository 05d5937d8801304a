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

package io.otspring.client;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.TextFormat;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The directions in which packages may use each other.
 */
class ClientArchitectureTests {

	private static final String ROOT = "io.otspring.client";

	/** What inspects a mapped type when it is first used. */
	private static final Class<?>[] REFLECTIVE = Stream
		.of("StructureInspector", "ConstructorInspector", "Accessors", "Nullability", "ConversionInspector", "Handles")
		.map(name -> ClientArchitectureTests.type(ROOT + ".mapping.entity." + name))
		.toArray(Class<?>[]::new);

	private static final JavaClasses CLIENT = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(ROOT);

	@Test
	void packagesHaveNoCycles() {
		check(SlicesRuleDefinition.slices().matching("io.otspring.client.(**)").should().beFreeOfCycles());
	}

	@Test
	void nothingButTheRootUsesInternalPackages() {
		check(noClasses().that()
			.resideOutsideOfPackages(ROOT, ROOT + ".internal..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT + ".internal..")
			.because("users name everything but the internal packages"));
	}

	@Test
	void nothingUsesTheRoot() {
		check(noClasses().that()
			.resideOutsideOfPackage(ROOT)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT)
			.because("the root puts everything together"));
	}

	@Test
	void modelUsesNoOtherPackageOfTheClient() {
		check(noClasses().that()
			.resideInAPackage(ROOT + ".model")
			.should()
			.dependOnClassesThat(JavaClass.Predicates.resideInAPackage(ROOT + "..")
				.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(ROOT + ".model")))));
	}

	@Test
	void theClientKnowsNoSpringAndNoMetrics() {
		check(noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "io.micrometer..", "io.otspring.emulator.."));
	}

	@Test
	void messagesAreNotPartOfThePublicApi() {
		check(noClasses().that()
			.resideOutsideOfPackage(ROOT + ".internal..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("com.google.protobuf..", "io.otspring.protocol.message..",
					"io.otspring.protocol.plainbuffer.."));
	}

	@Test
	void codecsAreTheOnlyUsersOfMessages() {
		check(noClasses().that()
			.resideOutsideOfPackage(ROOT + ".internal.codec")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.otspring.protocol.message.."));
	}

	@Test
	void messagesAreNotUsedByReflectionWhichANativeImageWouldHaveToKnowOf() {
		DescribedPredicate<JavaAccess<?>> reflective = DescribedPredicate.describe("reflective method of a message",
				access -> access.getTargetOwner().isAssignableTo(MessageOrBuilder.class) && access.getName()
					.matches("(get|set|has|clear|add|new).*Field(s|Builder.*)?|toString|getOneof.*"));
		check(noClasses().should(ArchConditions.accessTargetWhere(reflective)));
		check(noClasses().should().dependOnClassesThat().belongToAnyOf(TextFormat.class));
	}

	@Test
	void packagesOfTheMappingBuildOnEachOther() {
		check(Architectures.layeredArchitecture()
			.consideringOnlyDependenciesInLayers()
			.layer("convert")
			.definedBy(ROOT + ".mapping.convert")
			.layer("annotation")
			.definedBy(ROOT + ".mapping.annotation")
			.layer("entity")
			.definedBy(ROOT + ".mapping.entity")
			.layer("schema")
			.definedBy(ROOT + ".mapping.schema")
			.layer("mapping")
			.definedBy(ROOT + ".mapping")
			.whereLayer("annotation")
			.mayOnlyBeAccessedByLayers("entity", "schema", "mapping")
			.whereLayer("entity")
			.mayOnlyBeAccessedByLayers("schema", "mapping")
			.whereLayer("schema")
			.mayOnlyBeAccessedByLayers("mapping")
			.whereLayer("mapping")
			.mayNotBeAccessedByAnyLayer());
	}

	@Test
	void mappedTypesAreReflectedUponOnlyWhenTheyAreInspected() {
		DescribedPredicate<JavaAccess<?>> reflective = DescribedPredicate.describe("reflective method of a class",
				access -> access.getTargetOwner().isEquivalentTo(Class.class)
						&& access.getName().matches("get(Declared)?(Field|Method|Constructor|RecordComponent)s?"));
		DescribedPredicate<JavaClass> others = JavaClass.Predicates.resideInAPackage(ROOT + ".mapping..")
			.and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(REFLECTIVE)));
		check(noClasses().that(others)
			.should()
			.dependOnClassesThat()
			.belongToAnyOf(AccessibleObject.class, Executable.class, Field.class, Method.class, Constructor.class,
					Parameter.class, RecordComponent.class, MethodHandles.Lookup.class)
			.because("the handles of a type are made once"));
		check(noClasses().that(others).should(ArchConditions.accessTargetWhere(reflective)));
	}

	@Test
	void nativeImagesKnowWhereMethodsAreLookedUpByName() throws IOException {
		String handles = ROOT + ".mapping.entity.Handles";
		String lookups = "bound|reader|function|method";
		try (InputStream configuration = OTSClient.class
			.getResourceAsStream("/META-INF/native-image/io.otspring/ots-client/reflect-config.json")) {
			String known = new String(configuration.readAllBytes(), StandardCharsets.UTF_8);
			assertThat(CLIENT).filteredOn(each -> !each.getName().equals(handles))
				.filteredOn(each -> each.getMethodCallsFromSelf()
					.stream()
					.anyMatch(call -> call.getTargetOwner().getName().equals(handles)
							&& call.getTarget().getName().matches(lookups)))
				.isNotEmpty()
				.allSatisfy(each -> assertThat(known).contains("\"name\": \"" + each.getName() + "\""));
		}
	}

	@Test
	void digestsAreAMatterOfTheProtocol() {
		check(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.security.MessageDigest"));
	}

	@Test
	void jacksonMayBeAbsent() {
		check(noClasses().that()
			.doNotHaveFullyQualifiedName(ROOT + ".mapping.convert.JacksonJsonFormat")
			.and()
			.doNotHaveFullyQualifiedName(ROOT + ".mapping.convert.JsonConverter")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."));
	}

	@Test
	void publicMethodsNeverReturnNull() {
		check(methods().that()
			.arePublic()
			.and()
			.areDeclaredInClassesThat()
			.resideOutsideOfPackage(ROOT + ".internal..")
			.should()
			.notBeAnnotatedWith("org.jspecify.annotations.Nullable"));
	}

	@Test
	void everyPackageSaysWhatItIsFor() {
		assertThat(CLIENT.getPackage(ROOT).getSubpackagesInTree()).isNotEmpty()
			.filteredOn(each -> !each.getClasses().isEmpty())
			.allSatisfy(each -> assertThat(each.tryGetPackageInfo()).as(each.getName()).isPresent());
	}

	@Test
	void namesSayWhatAClassIs() {
		check(classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)"));
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void check(ArchRule rule) {
		rule.check(CLIENT);
	}

}
