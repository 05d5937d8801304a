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

package io.otspring.protocol;

import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The structure of the module.
 */
class ArchitectureTests {

	private static final String MESSAGES = "io.otspring.protocol.message";

	private static final JavaClasses MODULE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.otspring.protocol");

	@Test
	void packagesHaveNoCycles() {
		slices().matching("io.otspring.(**)").should().beFreeOfCycles().check(MODULE);
	}

	@Test
	void nothingButTheJdkProtobufAndJSpecifyIsUsed() {
		classes().should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("io.otspring.protocol..", "java..", "javax.crypto..", "com.google.protobuf..",
					"org.jspecify.annotations..")
			.check(MODULE);
	}

	@Test
	void protobufIsUsedByGeneratedMessagesAlone() {
		noClasses().that()
			.resideOutsideOfPackage(MESSAGES)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("com.google.protobuf..", MESSAGES)
			.check(MODULE);
	}

	@Test
	void onlyTheseTypesArePublic() {
		Set<String> publicTypes = MODULE.stream()
			.filter(type -> !type.getPackageName().equals(MESSAGES))
			.filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.map(type -> type.getName().replace("io.otspring.protocol.", ""))
			.collect(Collectors.toSet());
		assertThat(publicTypes).containsExactlyInAnyOrder("WireBuffer", "OtsHeaders", "OtsDate", "ErrorCode",
				"signature.SigningKey", "signature.SignatureVersion", "signature.CanonicalHeaders",
				"signature.ContentMd5", "compression.Deflate", "compression.CompressionException",
				"plainbuffer.PlainBufferWriter", "plainbuffer.PlainBufferReader", "plainbuffer.PlainBufferException",
				"plainbuffer.ShortFormWriter", "plainbuffer.EncodedValue", "plainbuffer.ValueSink",
				"plainbuffer.ValueType", "plainbuffer.CellOperation", "plainbuffer.SequenceInfo",
				"plainbuffer.SimpleRowMatrixReader", "plainbuffer.SimpleRowMatrixWriter");
	}

	@Test
	void publicMembersSpeakOfPublicTypes() {
		members().that()
			.arePublic()
			.and()
			.areDeclaredInClassesThat(DescribedPredicate.describe("are public and not generated",
					type -> type.getModifiers().contains(JavaModifier.PUBLIC)
							&& !type.getPackageName().equals(MESSAGES)))
			.should(speakOfPublicTypes())
			.check(MODULE);
	}

	@Test
	void publicClassesCannotBeExtended() {
		classes().that()
			.arePublic()
			.and()
			.resideOutsideOfPackage(MESSAGES)
			.and()
			.areNotInterfaces()
			.should()
			.haveModifier(JavaModifier.FINAL)
			.check(MODULE);
	}

	private static ArchCondition<JavaMember> speakOfPublicTypes() {
		return new ArchCondition<>("speak of public types") {
			@Override
			public void check(JavaMember member, ConditionEvents events) {
				for (JavaClass type : member.getAllInvolvedRawTypes()) {
					JavaClass element = type.getBaseComponentType();
					if (!element.isPrimitive() && !element.getModifiers().contains(JavaModifier.PUBLIC)) {
						events.add(SimpleConditionEvent.violated(member,
								member.getFullName() + " speaks of " + type.getName()));
					}
				}
			}
		};
	}

}
