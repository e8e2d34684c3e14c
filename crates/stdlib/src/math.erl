-module(math).
-moduledoc "Functions on floats. A result that is no number, or too large, is badarith.".

-export([acos/1, acosh/1, asin/1, asinh/1, atan/1, atan2/2, atanh/1, ceil/1, cos/1, cosh/1, erf/1, erfc/1, exp/1,
         floor/1, fmod/2, log/1, log10/1, log2/1, pow/2, sin/1, sinh/1, sqrt/1, tan/1, tanh/1, pi/0, tau/0]).

-doc "The arc cosine.".
-spec acos(number()) -> float().
acos(_) -> erlang:nif_error(undef).

-doc "The inverse hyperbolic cosine.".
-spec acosh(number()) -> float().
acosh(_) -> erlang:nif_error(undef).

-doc "The arc sine.".
-spec asin(number()) -> float().
asin(_) -> erlang:nif_error(undef).

-doc "The inverse hyperbolic sine.".
-spec asinh(number()) -> float().
asinh(_) -> erlang:nif_error(undef).

-doc "The arc tangent.".
-spec atan(number()) -> float().
atan(_) -> erlang:nif_error(undef).

-doc "The angle of the point at (X, Y), given Y and X.".
-spec atan2(number(), number()) -> float().
atan2(_, _) -> erlang:nif_error(undef).

-doc "The inverse hyperbolic tangent.".
-spec atanh(number()) -> float().
atanh(_) -> erlang:nif_error(undef).

-doc "The least integer not below a number, as a float.".
-spec ceil(number()) -> float().
ceil(_) -> erlang:nif_error(undef).

-doc "The cosine.".
-spec cos(number()) -> float().
cos(_) -> erlang:nif_error(undef).

-doc "The hyperbolic cosine.".
-spec cosh(number()) -> float().
cosh(_) -> erlang:nif_error(undef).

-doc "The error function.".
-spec erf(number()) -> float().
erf(_) -> erlang:nif_error(undef).

-doc "One less the error function.".
-spec erfc(number()) -> float().
erfc(_) -> erlang:nif_error(undef).

-doc "The exponential function.".
-spec exp(number()) -> float().
exp(_) -> erlang:nif_error(undef).

-doc "The greatest integer not above a number, as a float.".
-spec floor(number()) -> float().
floor(_) -> erlang:nif_error(undef).

-doc "The remainder of a division.".
-spec fmod(number(), number()) -> float().
fmod(_, _) -> erlang:nif_error(undef).

-doc "The natural logarithm.".
-spec log(number()) -> float().
log(_) -> erlang:nif_error(undef).

-doc "The logarithm to base 10.".
-spec log10(number()) -> float().
log10(_) -> erlang:nif_error(undef).

-doc "The logarithm to base 2.".
-spec log2(number()) -> float().
log2(_) -> erlang:nif_error(undef).

-doc "One number to the power of another.".
-spec pow(number(), number()) -> float().
pow(_, _) -> erlang:nif_error(undef).

-doc "The sine.".
-spec sin(number()) -> float().
sin(_) -> erlang:nif_error(undef).

-doc "The hyperbolic sine.".
-spec sinh(number()) -> float().
sinh(_) -> erlang:nif_error(undef).

-doc "The square root.".
-spec sqrt(number()) -> float().
sqrt(_) -> erlang:nif_error(undef).

-doc "The tangent.".
-spec tan(number()) -> float().
tan(_) -> erlang:nif_error(undef).

-doc "The hyperbolic tangent.".
-spec tanh(number()) -> float().
tanh(_) -> erlang:nif_error(undef).

-doc "The ratio of a circle's circumference to its diameter.".
-spec pi() -> float().
pi() -> 3.1415926535897932.

-doc "Twice pi.".
-spec tau() -> float().
tau() -> 6.2831853071795864.
