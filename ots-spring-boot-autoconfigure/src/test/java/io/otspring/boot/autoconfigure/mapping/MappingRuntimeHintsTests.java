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

package io.otspring.boot.autoconfigure.mapping;

import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.mapping.entity.ColumnSink;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.model.Row;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MappingRuntimeHints}.
 */
class MappingRuntimeHintsTests {

	/** What makes method handles, by names of methods. */
	private static final Set<String> LOOK_UPS = Set.of("bound", "method", "function");

	/** What is passed to and fro, and has no method that is looked up. */
	private static final Set<Class<?>> PARAMETERS = Set.of(Object.class, Row.class, ColumnSink.class,
			ConversionException.class);

	@Test
	void allThatIsLookedUpByNameIsReachable() {
		RuntimeHints hints = new RuntimeHints();
		new MappingRuntimeHints().registerHints(hints, null);
		assertThat(lookedUp()).hasSizeGreaterThan(5)
			.allSatisfy(type -> assertThat(RuntimeHintsPredicates.reflection()
				.onType(TypeReference.of(type))
				.withMemberCategory(MemberCategory.INVOKE_DECLARED_METHODS)).accepts(hints));
	}

	/** The types that are named where a look-up is, and those that look up their own. */
	private static Set<String> lookedUp() {
		String entities = EntityType.class.getPackageName();
		Set<String> types = new TreeSet<>();
		for (JavaClass type : new ClassFileImporter().importPackages(entities)) {
			for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
				if (call.getTargetOwner().getName().equals(entities + ".Handles")
						&& LOOK_UPS.contains(call.getName())) {
					call.getOrigin()
						.getReferencedClassObjects()
						.stream()
						.map(ReferencedClassObject::getRawType)
						.map(JavaClass::getName)
						.forEach(types::add);
					if (call.getName().equals("bound")) {
						types.add(type.getName());
					}
				}
			}
		}
		PARAMETERS.forEach(parameter -> types.remove(parameter.getName()));
		return types;
	}

}
