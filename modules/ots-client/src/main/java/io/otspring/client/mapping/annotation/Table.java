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
 * The table that a type is stored in. Without this annotation, the table is named after
 * the type, by the naming strategy.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Table {

	/**
	 * Returns the table's name; the name of the type by the naming strategy if it is
	 * empty.
	 */
	String value() default "";

	/**
	 * Returns after how many seconds data is deleted, in tables that are created from the
	 * type or compared with it; {@code -1} if never. At least 86,400 otherwise.
	 */
	int timeToLiveSeconds() default -1;

	/**
	 * Returns how many versions of a column are kept, in tables that are created from the
	 * type or compared with it.
	 */
	int maxVersions() default 1;

}
