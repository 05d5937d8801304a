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

package io.otspring.boot.test.autoconfigure;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules for the structure of the module.
 */
class TestArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.otspring.boot.test.autoconfigure");

	@Test
	void onlyAnnotationsAndAutoConfigurationsArePublic() {
		assertThat(CLASSES.stream()
			.filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isAnnotation())
			.map(JavaClass::getSimpleName)).containsExactly("OtsTestAutoConfiguration");
	}

	@Test
	void onlyTheAnnotationKnowsJUnit() {
		ArchRuleDefinition.noClasses()
			.that()
			.doNotHaveSimpleName("OtsTest")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.junit..")
			.check(CLASSES);
	}

	@Test
	void internalPackagesAreNotUsed() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.otspring.client.internal..", "io.otspring.protocol..", "org.apache.hc..",
					"com.google.protobuf..", "io.otspring.emulator.engine..", "io.otspring.emulator.http..",
					"org.springframework.boot.testcontainers..")
			.check(CLASSES);
	}

	@Test
	void autoConfigurationsOfTheSliceAreThere() {
		List<String> imported = ImportCandidates.load(AutoConfigureOts.class, getClass().getClassLoader())
			.getCandidates();
		assertThat(imported).isSorted().contains(OtsTestAutoConfiguration.class.getName());
		assertThat(imported).allSatisfy(name -> assertThat(Class.forName(name)).hasAnnotation(AutoConfiguration.class));
	}

	@Test
	void autoConfigurationOfTestsIsNotAppliedByItself() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()).getCandidates())
			.doesNotContain(OtsTestAutoConfiguration.class.getName());
	}

}
