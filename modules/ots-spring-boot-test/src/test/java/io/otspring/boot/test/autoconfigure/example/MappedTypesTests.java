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

package io.otspring.boot.test.autoconfigure.example;

import io.otspring.boot.test.autoconfigure.OtsTest;
import io.otspring.client.mapping.OtsTemplate;
import io.otspring.client.mapping.annotation.PartitionKey;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests whose tables are those of mapped types.
 */
@OtsTest(seed = "invoices.jsonl", properties = "ots.mapping.schema=create")
class MappedTypesTests {

	@Autowired
	private OtsTemplate template;

	@Test
	void componentsOfTheApplicationThatTemplatesAreMadeWithAreThere() {
		assertThat(this.template.entityTypes().of(Invoice.class).table().name()).isEqualTo("invoice");
	}

	@Test
	void seedIsLoadedIntoTheTables() {
		assertThat(this.template.find(Invoice.class, 1L)).contains(new Invoice(1, "NEW"));
		this.template.put(new Invoice(1, "PAID"));
	}

	@Test
	void seedIsLoadedForTheOtherTestToo() {
		assertThat(this.template.find(Invoice.class, 1L)).contains(new Invoice(1, "NEW"));
		this.template.put(new Invoice(1, "PAID"));
	}

	record Invoice(@PartitionKey long id, String state) {

	}

}
