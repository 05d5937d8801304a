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

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MappedTypeScanner}.
 */
class MappedTypeScannerTests {

	private static final String EXAMPLE = "io.otspring.example.mapped";

	@Test
	void findsTypesWithAnnotatedComponentsFieldsAndGettersAlsoInPackagesBelow() {
		assertThat(scan(EXAMPLE)).containsExactly(EXAMPLE + ".Customer", EXAMPLE + ".Order",
				EXAMPLE + ".archived.ArchivedOrders$ArchivedOrder");
	}

	@Test
	void findsTypesOnceInPackagesThatOverlap() {
		assertThat(scan(EXAMPLE, EXAMPLE + ".archived")).hasSize(3);
	}

	@Test
	void findsTablesWithoutKeySoThatTheyAreRefused() {
		assertThat(scan("io.otspring.example.refused")).contains("io.otspring.example.refused.NoKey");
	}

	@Test
	void findsNothingWhereNothingIs() {
		assertThat(scan()).isEmpty();
		assertThat(scan("io.otspring.absent")).isEmpty();
	}

	@Test
	void annotationsThemselvesAreNoMappedTypes() {
		assertThat(scan("io.otspring.client.mapping")).isEmpty();
	}

	private static Set<String> scan(String... packages) {
		return new MappedTypeScanner(new DefaultResourceLoader(), MappedTypeScannerTests.class.getClassLoader())
			.scan(List.of(packages));
	}

}
