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

package io.otspring.boot.autoconfigure;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules for the structure of the module.
 */
class AutoConfigurationArchitectureTests {

	private static final String ROOT = "io.otspring.boot.autoconfigure";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void packagesHaveNoCycles() {
		SlicesRuleDefinition.slices().matching("io.otspring.boot.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void internalPackagesOfTheClientAreNotUsed() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.otspring.client.internal..", "io.otspring.protocol.message..",
					"io.otspring.emulator.(*)..", "org.apache.hc..", "com.google.protobuf..")
			.check(CLASSES);
	}

	@Test
	void optionalLibrariesStayInTheirPackages() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages(ROOT + ".dao", ROOT + ".health", ROOT + ".metrics", ROOT + ".observation",
					ROOT + ".emulator", ROOT + ".docker.compose", ROOT + ".testcontainers")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.micrometer..", "org.springframework.boot.health..", "org.springframework.dao..",
					"io.otspring.emulator..", "org.testcontainers..", "org.springframework.boot.testcontainers..",
					"org.springframework.boot.docker..")
			.check(CLASSES);
	}

	@Test
	void autoConfigurationsArePublicAndFinalWithoutPublicMembers() {
		ArchRuleDefinition.classes()
			.that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould(ArchCondition.from(DescribedPredicate.<JavaClass>describe("have no public members",
					type -> type.getMethods().stream().noneMatch(method -> is(method, JavaModifier.PUBLIC))
							&& type.getFields()
								.stream()
								.noneMatch(field -> field.getModifiers().contains(JavaModifier.PUBLIC)))))
			.check(CLASSES);
	}

	@Test
	void autoConfigurationsAreRegisteredInOrder() {
		List<String> registered = ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader())
			.getCandidates()
			.stream()
			.filter(name -> name.startsWith(ROOT))
			.toList();
		Set<String> annotated = CLASSES.stream()
			.filter(type -> type.isAnnotatedWith(AutoConfiguration.class))
			.map(JavaClass::getName)
			.collect(Collectors.toSet());
		assertThat(registered).containsExactlyInAnyOrderElementsOf(annotated).isSorted();
	}

	@Test
	void failureAnalyzersAreRegistered() {
		Set<String> registered = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, ArgumentResolver.of(Environment.class, new StandardEnvironment()),
					(type, name, failure) -> {
					})
			.stream()
			.map(analyzer -> analyzer.getClass().getName())
			.filter(name -> name.startsWith(ROOT))
			.collect(Collectors.toSet());
		Set<String> there = CLASSES.stream()
			.filter(type -> type.isAssignableTo(FailureAnalyzer.class))
			.map(JavaClass::getName)
			.collect(Collectors.toSet());
		assertThat(registered).isEqualTo(there).isNotEmpty();
	}

	@Test
	void beanMethodsAreNotPrivateAndHaveNoClassConditions() {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Bean.class)
			.should()
			.notBePrivate()
			.andShould()
			.notBeAnnotatedWith(ConditionalOnClass.class)
			.check(CLASSES);
	}

	@Test
	void missingBeanConditionsDoNotRepeatTheReturnType() {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(ConditionalOnMissingBean.class)
			.should(new ArchCondition<JavaMethod>("not repeat their return type") {

				@Override
				public void check(JavaMethod method, ConditionEvents events) {
					Class<?>[] types = method.getAnnotationOfType(ConditionalOnMissingBean.class).value();
					if (types.length == 1 && types[0].getName().equals(method.getRawReturnType().getName())) {
						events.add(SimpleConditionEvent.violated(method, method.getFullName()));
					}
				}

			})
			.check(CLASSES);
	}

	@Test
	void conditionsAreNotPublic() {
		ArchRuleDefinition.noClasses()
			.that()
			.areAssignableTo(Condition.class)
			.should()
			.bePublic()
			.allowEmptyShould(true)
			.check(CLASSES);
	}

	@Test
	void postProcessorsComeFromStaticMethods() {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Bean.class)
			.and()
			.haveRawReturnType(JavaClass.Predicates.assignableTo(BeanPostProcessor.class)
				.or(JavaClass.Predicates.assignableTo(BeanFactoryPostProcessor.class)))
			.should()
			.beStatic()
			.allowEmptyShould(true)
			.check(CLASSES);
	}

	@Test
	void configurationPropertiesAreNamedByValue() {
		assertThat(CLASSES.stream()
			.filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
			.map(type -> type.getAnnotationOfType(ConfigurationProperties.class).value())).containsExactly("ots");
	}

	@Test
	void failureAnalyzersAndBeansAreHidden() {
		ArchRuleDefinition.noClasses().that().areAssignableTo(FailureAnalyzer.class).should().bePublic().check(CLASSES);
	}

	@Test
	void nullsAreRefusedWithAssert() {
		ArchRuleDefinition.noClasses()
			.should(ArchConditions.callMethodWhere(DescribedPredicate.describe("Objects.requireNonNull with a message",
					call -> call.getTargetOwner().isEquivalentTo(Objects.class)
							&& call.getName().equals("requireNonNull")
							&& call.getTarget().getRawParameterTypes().size() > 1)))
			.check(CLASSES);
	}

	@Test
	void parametersOfBeansAreNotTheBeanFactory() {
		assertThat(CLASSES.stream()
			.flatMap(type -> type.getMethods().stream())
			.filter(method -> method.isAnnotatedWith(Bean.class))
			.flatMap(method -> method.getParameters().stream())
			.map(JavaParameter::getRawType)
			.map(JavaClass::getSimpleName)).doesNotContain("ApplicationContext", "BeanFactory");
	}

	private static boolean is(JavaMethod method, JavaModifier modifier) {
		return method.getModifiers().contains(modifier);
	}

}
