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

	private void check(ArchRule rule) {
		rule.check(CLIENT);
	}

}
