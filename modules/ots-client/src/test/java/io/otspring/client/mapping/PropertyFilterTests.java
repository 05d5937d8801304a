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

package io.otspring.client.mapping;

import java.time.Instant;
import java.util.UUID;

import io.otspring.client.filter.Comparison;
import io.otspring.client.filter.ComparisonOperator;
import io.otspring.client.mapping.convert.ColumnConverters;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.model.ColumnValue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Comparisons of properties.
 */
class PropertyFilterTests {

	private static final EntityType<CustomerOrder> TYPE = new EntityTypes(NamingStrategy.asIs(),
			ColumnConverters.standard())
		.of(CustomerOrder.class);

	@Test
	void valueIsConvertedAsThePropertyIs() {
		assertThat(where("state").equalTo(CustomerOrder.State.PAID).value()).isEqualTo(ColumnValue.of("PAID"));
		assertThat(where("total").notEqualTo(7).value()).isEqualTo(ColumnValue.of(7));
		UUID customer = new UUID(1, 2);
		assertThat(where("customer").equalTo(customer).value()).isEqualTo(ColumnValue.of(customer.toString()));
		Comparison later = where("created").greaterThan(Instant.EPOCH);
		assertThat(later.column()).isEqualTo("created");
		assertThat(later.operator()).isEqualTo(ComparisonOperator.GREATER_THAN);
		assertThat(later.value()).isEqualTo(TYPE.property("created").toColumn(Instant.EPOCH));
	}

	@Test
	void missingColumnDoesNotPass() {
		assertThat(where("note").equalTo("a").passIfMissing()).isFalse();
		assertThat(where("note").notEqualTo("a").passIfMissing()).isFalse();
		assertThat(where("total").lessThan(1).passIfMissing()).isFalse();
	}

	@Test
	void missingColumnPassesAsTheDefaultDoes() {
		assertThat(where("priority").equalTo(5).passIfMissing()).isTrue();
		assertThat(where("priority").equalTo(6).passIfMissing()).isFalse();
		assertThat(where("priority").notEqualTo(5).passIfMissing()).isFalse();
		assertThat(where("priority").notEqualTo(6).passIfMissing()).isTrue();
		assertThat(where("priority").lessThan(5).passIfMissing()).isFalse();
		assertThat(where("priority").lessThanOrEqualTo(5).passIfMissing()).isTrue();
		assertThat(where("priority").greaterThan(4).passIfMissing()).isTrue();
		assertThat(where("priority").greaterThanOrEqualTo(6).passIfMissing()).isFalse();
	}

	@Test
	void valueOfAnotherTypeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> where("state").equalTo("PAID"))
			.withMessageContaining("state")
			.withMessageNotContaining("PAID");
		assertThatIllegalArgumentException().isThrownBy(() -> where("total").lessThan(1.5));
		assertThatNullPointerException().isThrownBy(() -> where("note").equalTo(null))
			.withMessageContaining("isNull()");
	}

	@Test
	void valueThatThePropertyCannotHaveIsRefused() {
		assertThatExceptionOfType(ConversionException.class).isThrownBy(() -> where("created").lessThan(Instant.MAX))
			.withMessageContaining("created");
	}

	@Test
	void orderThatIsNotThatOfTheColumnsIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> where("state").lessThan(CustomerOrder.State.PAID))
			.withMessageContaining("CustomerOrder.state")
			.withMessageContaining("equality only");
		assertThatIllegalArgumentException().isThrownBy(() -> where("customer").greaterThanOrEqualTo(new UUID(1, 1)));
	}

	private static PropertyFilter where(String property) {
		return new PropertyFilter(TYPE.property(property));
	}

}
