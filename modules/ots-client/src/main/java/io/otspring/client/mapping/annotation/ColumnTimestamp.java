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

package io.otspring.client.mapping.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The timestamp of the column that another property is stored in, in milliseconds since
 * 1970. The type is {@code long}, {@code Long} or {@link java.time.Instant}. It is read
 * with the column, which is written as of the service's time unless {@link #written} says
 * otherwise.
 *
 * @since 0.1.0
 */
@Documented
@Target({ ElementType.FIELD, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface ColumnTimestamp {

	/**
	 * Returns the name of the other property.
	 */
	String value();

	/**
	 * Returns whether the column is written with the timestamp, if it is neither 0 nor
	 * {@code null}. The service refuses one that differs from its own time by more than
	 * the table allows, a day by default, and forgets a value that is older than the one
	 * it has: set it anew before an entity is written that was read. Tables with
	 * secondary indexes take none.
	 */
	boolean written() default false;

}
