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
 * The number of a row's version, of type {@code long}, {@code int} or their wrappers:
 * {@code null} or 0 as long as the entity is not stored, 1 when it is, and one more with
 * each change. A write that expects another version than the row has fails and changes
 * nothing.
 * <p>
 * Eight more columns, named after this one with {@code _0} to {@code _7} appended, tell
 * whose the last eight writes were.
 * <p>
 * A row that is deleted and inserted anew begins with 1 again. As long as a key may be
 * used by a call, it must not be given to another entity: the call could take it for the
 * entity that it was meant for.
 *
 * @since 0.1.0
 */
@Documented
@Target({ ElementType.FIELD, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface Version {

}
