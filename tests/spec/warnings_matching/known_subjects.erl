%% Clauses of which the subject is known as far as they need draw warnings.
-module(known_subjects).
-compile([export_all, nowarn_export_all]).

main(_) -> io:format("compiled~n").

d12(#{a := 1}) -> 1;
d12(#{a := 1}) -> 2.
d13(#{a := _}) -> 1;
d13(#{a := 1}) -> 2.
d14(#{}) -> 1;
d14(#{a := 1}) -> 2.
d15(#{a := 1}) -> 1;
d15(#{a := 1, b := 2}) -> 2.
d16(X) -> case <<X>> of <<_>> -> 1; <<1>> -> 2; _ -> 3 end.
d17(X) -> case <<X>> of
   a -> 1;
   [] -> 2;
   _ -> 3 end.
d18() -> case <<"abc">> of
   <<"abc">> -> 1;
   <<"abd">> -> 2;
   _ -> 3 end.
d19() -> case <<"abc">> of
   a -> 1;
   <<"abd">> -> 2
   end.
d20() -> <<"abd">> = <<"abc">>.
d21() -> <<X, _/binary>> = <<"abc">>, case X of
   $a -> 1;
   $b -> 2 end.
d22() -> a = <<"abc">>.
d23() -> #{a := 1} = #{a => 2}.
d24() -> #{b := 1} = #{a => 2}.
d25() -> a = #{a => 2}.
d26(X) -> a = #{a => X}.
d27(X) -> #{b := 1} = #{a => X}.
d28(X) -> #{a := 1} = #{a => X}.
d29() -> case #{a => 1} of
   #{a := 1} -> 1;
   #{a := 2} -> 2;
   _ -> 3 end.
d30() -> case #{a => 1} of
   [] -> 1;
   #{b := 2} -> 2;
   _ -> 3 end.
d31() -> X = #{a => 1}, case X of
   [] -> 1;
   #{b := 2} -> 2
   end.
d32(X) -> Y = <<X>>, case Y of
   [] -> 1;
   _ -> 2
   end.
d33(<<_, X/binary>>) -> case X of
   [] -> 1;
   _ -> 2
   end.
d34(<<X>>) -> case X of
   [] -> 1;
   _ -> 2
   end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: compiled
% expect warning line 8
% expect warning line 10
% expect warning line 32
% expect warning line 35
