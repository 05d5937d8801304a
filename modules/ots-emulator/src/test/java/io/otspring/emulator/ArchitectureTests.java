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

package io.otspring.emulator;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.otspring.emulator.engine.OtsError;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.otspring.emulator");

	@Test
	void packagesHaveNoCycles() {
		SlicesRuleDefinition.slices().matching("io.otspring.emulator.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void theServerUsesOperationsWhichUseTheEngineWhichUsesTheStorage() {
		Architectures.layeredArchitecture()
			.consideringOnlyDependenciesInAnyPackage("io.otspring.emulator..")
			.ensureAllClassesAreContainedInArchitecture()
			.layer("command line")
			.definedBy("io.otspring.emulator.cli")
			.layer("junit")
			.definedBy("io.otspring.emulator.junit")
			.layer("emulator")
			.definedBy("io.otspring.emulator")
			.layer("http")
			.definedBy("io.otspring.emulator.http")
			.layer("administration")
			.definedBy("io.otspring.emulator.administration")
			.layer("data")
			.definedBy("io.otspring.emulator.data")
			.layer("tls")
			.definedBy("io.otspring.emulator.tls")
			.layer("fault")
			.definedBy("io.otspring.emulator.fault")
			.layer("operation")
			.definedBy("io.otspring.emulator.operation")
			.layer("engine")
			.definedBy("io.otspring.emulator.engine..")
			.layer("storage")
			.definedBy("io.otspring.emulator.storage")
			.whereLayer("command line")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("junit")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("emulator")
			.mayOnlyBeAccessedByLayers("command line", "junit")
			.whereLayer("http")
			.mayOnlyBeAccessedByLayers("emulator", "administration")
			.whereLayer("administration")
			.mayOnlyBeAccessedByLayers("emulator")
			.whereLayer("data")
			.mayOnlyBeAccessedByLayers("command line", "emulator", "administration")
			.whereLayer("tls")
			.mayOnlyBeAccessedByLayers("emulator")
			.whereLayer("fault")
			.mayOnlyBeAccessedByLayers("command line", "junit", "emulator", "http", "administration")
			.whereLayer("operation")
			.mayOnlyBeAccessedByLayers("emulator")
			.whereLayer("engine")
			.mayOnlyBeAccessedByLayers("emulator", "http", "operation", "fault", "data")
			.whereLayer("storage")
			.mayOnlyBeAccessedByLayers("emulator", "engine")
			.check(CLASSES);
	}

	@Test
	void httpKnowsOfTheEngineOnlyHowItRefuses() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.otspring.emulator.http")
			.should()
			.dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.otspring.emulator.engine..")
				.and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(OtsError.class))))
			.check(CLASSES);
	}

	@Test
	void onlyTheExtensionKnowsJUnit() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("io.otspring.emulator.junit")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.junit..")
			.check(CLASSES);
	}

	@Test
	void engineKnowsNoMessages() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage("io.otspring.emulator.engine..", "io.otspring.emulator.storage..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("com.google.protobuf..", "io.otspring.protocol.message..")
			.check(CLASSES);
	}

}
